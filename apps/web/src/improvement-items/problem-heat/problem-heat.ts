import { IMPROVEMENT_CATEGORIES } from '@zhaojian/report';
import { type ImprovementCount, named, type Named, yearsWithItems } from '../improvement-counts.ts';

/** A category's problems over the years; null for a year without any item, whose reports are missing. */
export interface ProblemHeatRow {
  readonly id: string;
  readonly label: string;
  readonly years: readonly (Named | null)[];
}

/** Problems by category × year, categories never named left out, the most named first. */
export function problemHeat(counts: readonly ImprovementCount[], years: readonly number[]): ProblemHeatRow[] {
  const known = yearsWithItems(counts);
  const total = ({ years: cells }: ProblemHeatRow): number =>
    cells.reduce((sum, cell) => sum + (cell?.items ?? 0), 0);
  return IMPROVEMENT_CATEGORIES.map(({ id, label }) => ({
    id,
    label,
    years: years.map((year) => (known.has(year) ? named(counts, id, year, 'problem') : null)),
  }))
    .filter((row) => total(row) > 0)
    .toSorted((one, other) => total(other) - total(one));
}

/** The largest cell, on which the shades are scaled. */
export const mostProblems = (rows: readonly ProblemHeatRow[]): number =>
  Math.max(1, ...rows.flatMap((row) => row.years.map((cell) => cell?.items ?? 0)));
