import type { NarrativeId } from '../forms/form.ts';
import type { ReportPlace } from '../places/report-place.ts';
import type { Report } from '../report.schema.ts';
import { sentencesOfText } from '../places/sentences-of-text.ts';
import { identityNumbersIn } from './identity-numbers.ts';
import { mobileNumbersIn } from './mobile-numbers.ts';
import { personNamesIn } from './person-names.ts';

/** Something found in a text: where it begins, and how many characters it has. */
export interface Found {
  readonly at: number;
  readonly length: number;
}

interface KindEntry {
  /** What it looks like, after “像是”. */
  readonly name: string;
  readonly advice: string;
  readonly find: (text: string) => readonly Found[];
}

/**
 * What of a person should not be in a report that is published. Reported only where little else can be meant: a reader of
 * false alarms stops reading. Telephone numbers of offices belong in a report, and are not reported.
 */
export const PRIVATE_DATA = {
  identityNumber: {
    name: '公民身份号码',
    advice: '公开前请删去，或隐去其中的数字。',
    find: identityNumbersIn,
  },
  mobileNumber: {
    name: '手机号码',
    advice: '个人的手机号码公开前请删去；对外公布的办公电话可以保留。',
    find: mobileNumbersIn,
  },
  personName: {
    name: '申请人等个人的姓名',
    advice: '公开前请改为“申请人”等不指明个人的写法；确应公开的可以保留。',
    find: personNamesIn,
  },
} as const satisfies Readonly<Record<string, KindEntry>>;

type PrivateDataKind = keyof typeof PRIVATE_DATA;
type SentencePlace = Extract<ReportPlace, { kind: 'sentence' }>;

/** Something that looks like a private person's, with its place in the report. */
export interface PrivateDatum {
  readonly kind: PrivateDataKind;
  /** What was found, and where in its text. */
  readonly place: SentencePlace;
  /** The sentence that it is in. */
  readonly sentence: SentencePlace;
}

/**
 * What in the texts of a report looks like data of private persons, in the order of the texts. It is told before the report is
 * published and keeps nothing from happening.
 */
export function privateDataIn({ narratives }: Pick<Report, 'narratives'>): PrivateDatum[] {
  return (Object.keys(narratives) as NarrativeId[]).flatMap((section) => {
    const { text } = narratives[section];
    const sentences = sentencesOfText(text);
    return (Object.keys(PRIVATE_DATA) as PrivateDataKind[])
      .flatMap((kind) => PRIVATE_DATA[kind].find(text).map((found) => ({ kind, ...found })))
      .toSorted((one, other) => one.at - other.at)
      .map(({ kind, at, length }) => {
        const within = sentences.findLast((sentence) => sentence.at <= at);
        return {
          kind,
          place: { kind: 'sentence', section, quote: text.slice(at, at + length), at },
          sentence: { kind: 'sentence', section, quote: within?.text ?? '', at: within?.at ?? 0 },
        };
      });
  });
}
