import { type FiguresOfYear, figureIn } from '../figures.ts';
import type { DisputeGroup } from '../form-names.ts';

/** One group of 表四 over the years, by result. */
export interface DisputeResults {
  readonly group: DisputeGroup;
  readonly years: readonly {
    readonly year: number;
    /** In the order of the group's results; null where the year cannot say. */
    readonly counts: readonly (number | null)[];
  }[];
}

/** The key of a result's cell. */
export const disputeCell = (group: DisputeGroup, resultId: string): string =>
  `disputes.${group.id}.${resultId}`;

export const disputeResults = (years: readonly FiguresOfYear[], group: DisputeGroup): DisputeResults => ({
  group,
  years: years.map((year) => ({
    year: year.year,
    counts: group.results.map(({ id = '' }) => figureIn(year, disputeCell(group, id))),
  })),
});

const together = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** The most cases any group had in any year: the scale on which the groups can be compared. */
export const mostCases = (groups: readonly DisputeResults[]): number =>
  Math.max(0, ...groups.flatMap(({ years }) => years.map(({ counts }) => together(counts))));

export const casesTogether = (counts: readonly (number | null)[]): number | null =>
  counts.every((count) => count === null) ? null : together(counts);
