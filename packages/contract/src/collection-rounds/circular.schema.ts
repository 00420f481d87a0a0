import { CHECKS, type CheckCode, checkCodeSchema, formForYear, sectionIdSchema } from '@zhaojian/report';
import { z } from 'zod';
import { daySchema, idSchema } from '../values/identifiers.schema.ts';
import { countSchema } from '../values/numbers.schema.ts';

const namedSchema = z.object({ agencyId: idSchema, agencyName: z.string() });

/** An agency that handed in after its due day, or has not although it is over. */
const lateAgencySchema = namedSchema.extend({
  dueOn: daySchema,
  /** The day of the first handing in; null where there is none yet. */
  submittedOn: daySchema.nullable(),
  /** From the due day to that day, or to today. */
  daysLate: z.int().positive(),
});

/** How often what a check found is a point of the letters; `null` for what people found without one. */
const pointsByCheckSchema = z.object({ check: checkCodeSchema.nullable(), points: countSchema });

const returnedAgencySchema = namedSchema.extend({
  /** How many letters went to it. */
  times: z.int().positive(),
  points: countSchema,
  /** Of these, those that had been asked in the letter before. */
  pointsAgain: countSchema,
  /** The most frequent first. */
  checks: z.array(pointsByCheckSchema),
});

const emptyAgencySchema = namedSchema.extend({
  /** The sections whose text says nothing, in their order; none where the whole form is blank. */
  sections: z.array(sectionIdSchema),
  /** Whether the form as a whole was handed in blank. */
  isBlank: z.boolean(),
});

const alikeAgencySchema = namedSchema.extend({
  /** The share of its words that are like those of other agencies' reports, from 0 to 1. */
  share: z.number().min(0).max(1),
  /** The agency with whose report it has most in common; null where that is outside the area. */
  likeAgencyName: z.string().nullable(),
});

/** From this share on, a 通报 names a report whose words are like another agency's. */
export const ALIKE_FROM = 0.3;

/** What is said of a source outside the area of the person who asks. */
export const OUTSIDE_AREA = '辖区外某单位';

/**
 * What a 通报 of a year says of an area: who was late, whose reports came back how often and why, whose text says nothing or
 * is like another agency's. The
 * agencies are in their official order.
 */
export const circularSchema = z
  .object({
    agencyId: idSchema,
    agencyName: z.string(),
    year: z.int(),
    /** The day in China on which this was so. */
    day: daySchema,
    counts: z.object({
      /** Asked to report. */
      expected: countSchema,
      /** Handed in by the due day, among those whose due day is over. */
      onTime: countSchema,
      accepted: countSchema,
    }),
    late: z.array(lateAgencySchema),
    returned: z.array(returnedAgencySchema),
    /** Why reports came back, over all of them, the most frequent first. */
    reasons: z.array(pointsByCheckSchema.extend({ agencies: countSchema })),
    empty: z.array(emptyAgencySchema),
    alike: z.array(alikeAgencySchema),
    /** Handed in, and not compared with others yet. */
    notCompared: countSchema,
  })
  .meta({ id: 'Circular' });
export type Circular = z.infer<typeof circularSchema>;

/** Of the late agencies, those that have not handed in at all. */
export const missingIn = ({ late }: Pick<Circular, 'late'>): Circular['late'] =>
  late.filter(({ submittedOn }) => submittedOn === null);

/** What a check asks for, in the words of its title: what an agency whose report came back had not done. */
export const requirementText = (check: CheckCode | null): string =>
  CHECKS.find(({ code }) => code === check)?.title ?? '审核人员提出的其他意见';

/** The parts of a report of the year that say nothing. */
export const emptyPartsText = (
  { sections, isBlank }: Pick<Circular['empty'][number], 'sections' | 'isBlank'>,
  year: number,
): string =>
  isBlank
    ? '整份报告空白'
    : (formForYear(year)?.sections ?? [])
        .filter(({ id }) => sections.includes(id))
        .map(({ number, title }) => `${number}、${title}`)
        .join('；');
