import type { AgencyKind, CollectionRound } from '@zhaojian/contract';

/** The day by whose end (24:00 in China) an agency of the kind is to hand in; null where the year has no round. */
export const dueOn = (round: CollectionRound | null, kind: AgencyKind): string | null =>
  round?.dueDates[kind] ?? null;

/** Late: not handed in by the due day, or handed in after it. What counts is the first time. Days compare as text. */
export const isLate = (due: string | null, firstSubmittedOn: string | null, today: string): boolean =>
  due !== null && (firstSubmittedOn ?? today) > due;
