import { AGENCY_KIND_NAMES, agencyKindSchema } from '../agencies/agencies.schema.ts';
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
 * empty where all is well. A report may be published before or after it is handed in: cities ask for either.
 */
export function roundViolations(
  { opensOn, closesOn, submitOn, publishOn, byKind }: SaveCollectionRound,
  year: number,
): Readonly<Record<string, string>> {
  const violations: Record<string, string> = {};
  if (opensOn <= `${year}-06-30`) violations['opensOn'] = `开始日期 ${opensOn} 早于 ${year} 年度下半年`;
  if (closesOn < opensOn) violations['closesOn'] = `关闭日期 ${closesOn} 早于开始日期 ${opensOn}`;
  const check = (path: string, whose: string, days: { submitOn: string | null; publishOn: string | null }) =>
    Object.entries(dueDayViolations({ opensOn, closesOn }, days, whose)).forEach(([field, what]) => {
      violations[`${path}${field}`] = what;
    });
  check('', '', { submitOn, publishOn });
  for (const kind of agencyKindSchema.options)
    check(`byKind.${kind}.`, `${AGENCY_KIND_NAMES[kind]}的`, byKind[kind]);
  return violations;
}

/** What is out of order in the days by which agencies are to hand in and to publish. @param whose how the words begin */
export function dueDayViolations(
  { opensOn, closesOn }: Pick<CollectionRound, 'opensOn' | 'closesOn'>,
  { submitOn, publishOn }: { readonly submitOn: string | null; readonly publishOn: string | null },
  whose: string,
): Readonly<Record<string, string>> {
  const violations: Record<string, string> = {};
  if (submitOn !== null && submitOn < opensOn)
    violations['submitOn'] = `${whose}报送截止日期 ${submitOn} 早于开始日期 ${opensOn}`;
  if (submitOn !== null && submitOn > closesOn)
    violations['submitOn'] = `${whose}报送截止日期 ${submitOn} 晚于关闭日期 ${closesOn}`;
  if (publishOn !== null && publishOn < opensOn)
    violations['publishOn'] = `${whose}公开截止日期 ${publishOn} 早于开始日期 ${opensOn}`;
  return violations;
}

/**
 * Whether the reports of a year are no longer collected: the year is over, and its round is closed or it never had one. Such
 * a year is a supervisor's to complete.
 */
export const isPastYear = (
  year: number,
  round: Pick<CollectionRound, 'state'> | null,
  today: string,
): boolean => today > `${year}-12-31` && (round === null || round.state === 'closed');
