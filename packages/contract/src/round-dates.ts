import { AGENCY_KIND_NAMES, type AgencyKind, agencyKindSchema } from './agencies/agencies.schema.ts';
import type { CollectionRound, SaveCollectionRound } from './collection-rounds.schema.ts';

/** The state of a round on a day. The opening and the closing day both belong to it. */
export function roundStateOn(
  today: string,
  { opensOn, closesOn }: Pick<CollectionRound, 'opensOn' | 'closesOn'>,
): CollectionRound['state'] {
  if (today < opensOn) return 'upcoming';
  return today <= closesOn ? 'open' : 'closed';
}

/**
 * What is out of order in the dates of a round about `year`, in Chinese without a full stop, by the path of its field;
 * empty where all is well.
 */
export function roundViolations(
  { opensOn, closesOn, dueDates }: SaveCollectionRound,
  year: number,
): Readonly<Record<string, string>> {
  const violations: Record<string, string> = {};
  if (opensOn <= `${year}-06-30`) violations['opensOn'] = `开始日期 ${opensOn} 早于 ${year} 年度下半年`;
  if (closesOn < opensOn) violations['closesOn'] = `关闭日期 ${closesOn} 早于开始日期 ${opensOn}`;
  for (const kind of agencyKindSchema.options) {
    const day = dueDates[kind];
    const name = `${AGENCY_KIND_NAMES[kind]}的截止日期 ${day}`;
    if (day < opensOn) violations[`dueDates.${kind}`] = `${name} 早于开始日期 ${opensOn}`;
    else if (day > closesOn) violations[`dueDates.${kind}`] = `${name} 晚于关闭日期 ${closesOn}`;
  }
  return violations;
}

/** The day by whose end (24:00 in China) an agency of the kind is to hand in; null where the year has no round. */
export const dueDayOf = (round: CollectionRound | null, kind: AgencyKind): string | null =>
  round?.dueDates[kind] ?? null;

/** Late: not handed in by the due day, or handed in after it. What counts is the first time. */
export const isLate = (due: string | null, firstSubmittedOn: string | null, today: string): boolean =>
  due !== null && (firstSubmittedOn ?? today) > due;

/**
 * Whether the reports of a year are collected no more: the year is over, and its round is closed or it never had one. Such
 * a year is a supervisor's to complete.
 */
export const isPastYear = (
  year: number,
  round: Pick<CollectionRound, 'state'> | null,
  today: string,
): boolean => today > `${year}-12-31` && (round === null || round.state === 'closed');
