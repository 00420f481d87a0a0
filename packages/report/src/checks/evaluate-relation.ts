import type { CellKey } from '../forms/form.ts';
import type { FigureReader } from '../forms/correspondence.ts';
import type { Relation, RelationCheck, Term } from './check.ts';
import { inTenThousandths } from '../in-ten-thousandths.ts';

/** The figures a relation draws on. `previous` is null when no report of the year before is known. */
export interface Figures {
  readonly current: FigureReader;
  readonly previous: FigureReader | null;
}

export interface Evaluation {
  readonly expected: number;
  readonly found: number;
  readonly holds: boolean;
}

function sum(terms: readonly Term[], figures: Figures): number | null {
  let total = 0;
  for (const { key, year, sign } of terms) {
    const value = year === 'this' ? figures.current(key) : (figures.previous?.(key) ?? null);
    if (value === null) return null;
    total += sign * value;
  }
  return inTenThousandths(total);
}

/** Both sides of a relation and whether it holds; null when a figure it needs is not known. */
export function evaluateRelation(
  check: RelationCheck,
  relation: Relation,
  figures: Figures,
): Evaluation | null {
  const expected = sum(relation.expected, figures);
  const found = sum(relation.found, figures);
  if (expected === null || found === null) return null;
  return { expected, found, holds: check.holds === 'equal' ? expected === found : found >= expected };
}

/** The cells of this year's report that a relation is about. */
export const cellsOfRelation = (relation: Relation): CellKey[] =>
  [...relation.expected, ...relation.found].filter((term) => term.year === 'this').map((term) => term.key);
