import { type DisputeGroup, disputeGroups, formById } from '@zhaojian/report';
import { type FiguresOfYear, figureIn } from '../figures.ts';

/** One group of 表四 over the years, by result. */
export interface DisputeResults {
  readonly group: DisputeGroup;
  readonly years: readonly {
    readonly year: number;
    /** In the order of the group's results; null where the year cannot say. */
    readonly counts: readonly (number | null)[];
    /** All cases: the sum of the results that the year's own form has. */
    readonly all: number | null;
  }[];
}

function casesOf(year: FiguresOfYear, { id }: DisputeGroup): number | null {
  const own = disputeGroups(formById(year.form)).find((group) => group.id === id);
  const counts = own?.results.map(({ key }) => figureIn(year, key)) ?? [null];
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

export const disputeResults = (years: readonly FiguresOfYear[], group: DisputeGroup): DisputeResults => ({
  group,
  years: years.map((year) => ({
    year: year.year,
    counts: group.results.map(({ key }) => figureIn(year, key)),
    all: casesOf(year, group),
  })),
});

/** The most cases any group had in any year: the scale on which the groups can be compared. */
export const mostCases = (groups: readonly DisputeResults[]): number =>
  Math.max(0, ...groups.flatMap(({ years }) => years.map(({ all }) => all ?? 0)));
