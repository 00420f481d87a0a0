import type { MeasureValue, Outcome } from '@zhaojian/report';
import { type FiguresOfYear, measureIn } from '../figures.ts';
import { outcomesOver } from '../wording/form-names.ts';

/** How applications ended over the years: the part of each outcome in all that were concluded. */
export interface OutcomeShares {
  /** The outcomes of the forms of all these years. */
  readonly outcomes: readonly Outcome[];
  readonly years: readonly {
    readonly year: number;
    /** In the order of the outcomes; unknown for an outcome that the year's form does not have. */
    readonly shares: readonly MeasureValue[];
  }[];
}

/** The measure that answers for an outcome of 表三. */
export const outcomeMeasure = (outcomeId: string): string => `${outcomeId}Rate`;

export function outcomeShares(years: readonly FiguresOfYear[]): OutcomeShares {
  const outcomes = outcomesOver(years);
  return {
    outcomes,
    years: years.map((year) => ({
      year: year.year,
      shares: outcomes.map(({ id }) => measureIn(year, outcomeMeasure(id))),
    })),
  };
}
