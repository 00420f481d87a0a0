import type { MeasureValue } from '@zhaojian/report';
import { type FiguresOfChild, measureIn } from '../figures.ts';
import { outcomesOver } from '../wording/form-names.ts';
import { nameOverReports } from '../reporting.ts';
import { outcomeMeasure } from '../outcome-shares/outcome-shares.ts';

/** One agency's row: how many it concluded, and the part of each outcome. */
export interface OutcomeHeatRow {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly concluded: number | null;
  /** In the order of the outcomes of the children's forms. */
  readonly shares: readonly MeasureValue[];
}

/** What rows can be ordered by: the concluded applications, or the outcome at an index. */
export type HeatOrder = 'concluded' | number;

export function outcomeHeat(children: readonly FiguresOfChild[]): OutcomeHeatRow[] {
  const outcomes = outcomesOver(children);
  return children.map((child) => ({
    agencyId: child.agencyId,
    agencyName: nameOverReports(child),
    concluded: measureIn(child, 'concluded').value,
    shares: outcomes.map(({ id }) => measureIn(child, outcomeMeasure(id))),
  }));
}

const figureOf = (row: OutcomeHeatRow, order: HeatOrder): number | null =>
  order === 'concluded' ? row.concluded : (row.shares[order]?.value ?? null);

/** The highest first; rows without a figure last. */
export const orderedBy = (rows: readonly OutcomeHeatRow[], order: HeatOrder): OutcomeHeatRow[] =>
  rows.toSorted((one, other) => (figureOf(other, order) ?? -1) - (figureOf(one, order) ?? -1));
