import { type MeasureValue, OUTCOMES } from '@zhaojian/report';
import { type FiguresOfYear, measureIn } from '../figures.ts';

/** How a year's applications ended: the part of each outcome in all that were concluded. */
export interface OutcomeShares {
  readonly year: number;
  /** In the order of OUTCOMES. */
  readonly shares: readonly MeasureValue[];
}

/** The measure that answers for an outcome of 表三. */
export const outcomeMeasure = (outcomeId: string): string => `${outcomeId}Rate`;

export const outcomeShares = (years: readonly FiguresOfYear[]): OutcomeShares[] =>
  years.map((year) => ({
    year: year.year,
    shares: OUTCOMES.map(({ id = '' }) => measureIn(year, outcomeMeasure(id))),
  }));
