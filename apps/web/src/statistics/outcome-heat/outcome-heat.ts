import { type MeasureValue, OUTCOMES } from '@zhaojian/report';
import { type FiguresOfChild, measureIn } from '../figures.ts';
import { outcomeMeasure } from '../outcome-shares/outcome-shares.ts';

/** One agency's row: how many it concluded, and the part of each outcome. */
export interface OutcomeHeatRow {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly concluded: number | null;
  /** In the order of OUTCOMES. */
  readonly shares: readonly MeasureValue[];
}

/** What rows can be ordered by: the concluded applications, or the outcome at an index of OUTCOMES. */
export type HeatOrder = 'concluded' | number;

export const outcomeHeat = (children: readonly FiguresOfChild[]): OutcomeHeatRow[] =>
  children.map((child) => ({
    agencyId: child.agencyId,
    agencyName: child.agencyName,
    concluded: measureIn(child, 'concluded').value,
    shares: OUTCOMES.map(({ id = '' }) => measureIn(child, outcomeMeasure(id))),
  }));

const figureOf = (row: OutcomeHeatRow, order: HeatOrder): number | null =>
  order === 'concluded' ? row.concluded : (row.shares[order]?.value ?? null);

/** The highest first; rows without a figure last. */
export const orderedBy = (rows: readonly OutcomeHeatRow[], order: HeatOrder): OutcomeHeatRow[] =>
  rows.toSorted((one, other) => (figureOf(other, order) ?? -1) - (figureOf(one, order) ?? -1));
