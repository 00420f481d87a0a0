import { IMPROVEMENT_CATEGORIES, type ImprovementItem } from '@zhaojian/report';

/** One line of the summary the server gives. */
export interface ImprovementCount {
  readonly year: number;
  readonly category: string;
  readonly kind: ImprovementItem['kind'];
  readonly items: number;
  readonly agencies: number;
}

/** How often something of a category is named in a year: items, and the agencies that name any. */
export interface Named {
  readonly items: number;
  readonly agencies: number;
}

const NONE: Named = { items: 0, agencies: 0 };

/** How often a category is named in a year. */
export const named = (
  counts: readonly ImprovementCount[],
  category: string,
  year: number,
  kind: ImprovementItem['kind'],
): Named =>
  counts.find((count) => count.category === category && count.year === year && count.kind === kind) ?? NONE;

/** The years in which anything is named at all: the others have no accepted reports, which is not the same as 0. */
export const yearsWithItems = (counts: readonly ImprovementCount[]): ReadonlySet<number> =>
  new Set(counts.map(({ year }) => year));

/** A category with its problems and measures in one year. */
export interface CategoryOfYear {
  readonly id: string;
  readonly label: string;
  readonly problems: Named;
  readonly measures: Named;
}

/** The categories named in a year, the most problems first. */
export const categoriesOfYear = (counts: readonly ImprovementCount[], year: number): CategoryOfYear[] =>
  IMPROVEMENT_CATEGORIES.map(({ id, label }) => ({
    id,
    label,
    problems: named(counts, id, year, 'problem'),
    measures: named(counts, id, year, 'measure'),
  }))
    .filter(({ problems, measures }) => problems.items + measures.items > 0)
    .toSorted((one, other) => other.problems.items - one.problems.items);
