import type { AgencyYear } from './agency-year.ts';
import type { Figures } from './figures.ts';
import { trendOf } from './trends.ts';

/** How cases end: parts of a hundred. Courts correct less often than reconsideration does. */
const GROUPS = {
  reconsideration: { share: 1, results: { upheld: 62, rectified: 14, otherResult: 17, pending: 7 } },
  'litigation.direct': { share: 0.28, results: { upheld: 60, rectified: 9, otherResult: 17, pending: 14 } },
  'litigation.afterReconsideration': {
    share: 0.2,
    results: { upheld: 71, rectified: 5, otherResult: 10, pending: 14 },
  },
} as const;
type Group = keyof typeof GROUPS;
const groups = Object.keys(GROUPS) as Group[];

/** Cases not decided at the end of a year; they are counted again in the next. */
export type Pending = Readonly<Record<Group, number>>;
export const nothingPending: Pending = Object.fromEntries(groups.map((group) => [group, 0])) as Record<
  Group,
  number
>;

/** 表四 of a year: the cases left over and the new ones, by how they ended. */
export function disputeFigures(
  { year, workload, isLast, random }: AgencyYear,
  concluded: number,
  pendingBefore: Pending,
): { figures: Figures; pending: Pending } {
  const figures: Record<string, number> = {};
  const pending = { ...nothingPending };
  for (const group of groups) {
    const { share, results } = GROUPS[group];
    const fresh = random.count(
      (concluded * workload.reconsiderations * share * trendOf(year).disputes) / 100,
    );
    const total = pendingBefore[group] + fresh;
    const ended = random.share(total, isLast ? { ...results, pending: 0 } : results);
    for (const [result, count] of Object.entries(ended)) figures[`disputes.${group}.${result}`] = count;
    figures[`disputes.${group}.total`] = total;
    pending[group] = ended.pending;
  }
  return { figures, pending };
}
