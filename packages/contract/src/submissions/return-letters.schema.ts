import {
  checkCodeSchema,
  narrativeIdSchema,
  placeName,
  type Form,
  type ReportPlace,
  sectionIdSchema,
} from '@zhaojian/report';
import { z } from 'zod';
import { daySchema, idSchema, instantSchema, yearParameterSchema } from '../values/identifiers.schema.ts';
import { countSchema, ordinalParameterSchema, ordinalSchema } from '../values/numbers.schema.ts';
import {
  codeSchema,
  letterWordsSchema,
  pointAnswerSchema,
  pointQuoteSchema,
  pointTextSchema,
  SHORTEST_REASON,
} from '../values/texts.schema.ts';

/** What a point is at: a cell, a sentence, a section, the whole report. */
export const reportPlaceSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('whole') }),
    z.object({ kind: z.literal('section'), section: sectionIdSchema }),
    z.object({ kind: z.literal('cell'), key: codeSchema }),
    z.object({
      kind: z.literal('sentence'),
      section: narrativeIdSchema,
      quote: pointQuoteSchema,
      /** The character of the text at which it begins; 0 is the first. */
      at: countSchema,
    }),
  ])
  .meta({ id: 'ReportPlace' });

/** More than anybody answers: what is wrong everywhere is one point about its section or the whole. */
export const MOST_POINTS = 60;

/** A point of a letter as it is written. */
export const askedPointSchema = z
  .object({
    about: reportPlaceSchema,
    text: pointTextSchema,
    /** The check whose finding it is from; null where a person found it. */
    check: checkCodeSchema.nullable().default(null),
    /** Its number in the letter before, where it repeats a point. */
    again: ordinalSchema.nullable().default(null),
  })
  .meta({ id: 'AskedPoint' });
export type AskedPoint = z.infer<typeof askedPointSchema>;

/** The letter with which a report goes back: numbered points in their order, and the day by which they are to be answered. */
export const askedLetterSchema = z
  .object({
    /** A sentence of one's own before the points, and one after them; empty where there is none. */
    opening: letterWordsSchema,
    closing: letterWordsSchema,
    answerBy: daySchema,
    points: z
      .array(askedPointSchema)
      .min(1, '请至少列出一条要改的地方：勾选左边的事项，或自己加一条。')
      .max(MOST_POINTS, `一次最多 ${MOST_POINTS} 条。请把同类的合成一条，写在该部分或整份报告上。`)
      .refine(
        (points) => points.every(({ again }, index) => again === null || isFirst(points, again, index)),
        '上次的同一条意见只能再提一次，请删去重复的一条。',
      ),
  })
  .meta({ id: 'AskedLetter' });
export type AskedLetter = z.infer<typeof askedLetterSchema>;

const isFirst = (points: readonly AskedPoint[], number: number, index: number): boolean =>
  points.findIndex(({ again }) => again === number) === index;

/** A point of a letter that was sent, with what became of it. */
export const returnPointSchema = z
  .object({
    /** Its place in the letter; 1 is the first. */
    number: ordinalSchema,
    about: reportPlaceSchema,
    text: z.string(),
    check: checkCodeSchema.nullable(),
    /** How often it has been asked, this time included. */
    times: ordinalSchema,
    /** Its number in the letter before, where it was asked then; null for the first time. */
    again: ordinalSchema.nullable(),
    /** The agency's words; null where it gave none. */
    answer: z.string().nullable(),
    /** Whether the version that answered differs at its place; null until one has. */
    changed: z.boolean().nullable(),
  })
  .meta({ id: 'ReturnPoint' });
export type ReturnPoint = z.infer<typeof returnPointSchema>;

/** A letter with which a report went back. */
export const returnLetterSchema = z
  .object({
    /** 1 is the first for the report. */
    number: ordinalSchema,
    /** The version that went back. */
    version: ordinalSchema,
    at: instantSchema,
    author: z.string(),
    opening: z.string(),
    closing: z.string(),
    answerBy: daySchema,
    /** The version with which it was answered; null until then. */
    answeredVersion: ordinalSchema.nullable(),
    points: z.array(returnPointSchema),
  })
  .meta({ id: 'ReturnLetter' });
export type ReturnLetter = z.infer<typeof returnLetterSchema>;

/** What an agency says to a point; empty takes back what it said. */
export const pointAnswerBodySchema = z.object({ text: pointAnswerSchema }).meta({ id: 'PointAnswer' });

const letterAddressSchema = z.object({
  agencyId: idSchema,
  year: yearParameterSchema,
  letter: ordinalParameterSchema,
});
/** Which letter about which report. */
export const letterParametersSchema = letterAddressSchema;
/** Which point of which letter. */
export const pointParametersSchema = letterAddressSchema.extend({ number: ordinalParameterSchema });

/** Whether what is said answers a point: fewer characters say nothing. */
export const answersPoint = (text: string | null): boolean => (text ?? '').trim().length >= SHORTEST_REASON;

/** The points of a letter that are neither answered in words nor, as far as is known, by a change. */
export const unansweredPoints = (
  { points }: Pick<ReturnLetter, 'points'>,
  isChanged: (place: ReportPlace) => boolean,
): ReturnPoint[] => points.filter(({ about, answer }) => !answersPoint(answer) && !isChanged(about));

type PointInWords = Pick<ReturnPoint, 'about' | 'text' | 'times'>;

/** A point as its letter says it, without its number. */
export const pointSentence = (form: Form, { about, text, times }: PointInWords): string =>
  `${times > 1 ? `（第 ${times} 次提出）` : ''}${placeName(form, about)}：${text}`;

/** The lines of a letter in their order: its opening, the numbered points, the day, its closing. */
export function letterLines(
  form: Form,
  {
    opening,
    closing,
    answerBy,
    points,
  }: Pick<ReturnLetter, 'opening' | 'closing' | 'answerBy'> & {
    readonly points: readonly PointInWords[];
  },
): string[] {
  const [year, month, day] = answerBy.split('-').map(Number);
  return [
    ...linesOf(opening),
    ...points.map((point, index) => `${index + 1}. ${pointSentence(form, point)}`),
    `请在 ${year} 年 ${month} 月 ${day} 日前逐条修改或说明，并重新提交。`,
    ...linesOf(closing),
  ];
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
