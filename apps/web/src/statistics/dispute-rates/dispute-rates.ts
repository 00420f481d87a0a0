import { measureById, type MeasureValue } from '@zhaojian/report';
import { type FiguresOfYear, measureIn } from '../figures.ts';
import { wilsonInterval } from './wilson-interval.ts';

interface RateOfYear extends MeasureValue {
  readonly year: number;
  /** Where the rate may lie; null where there is none. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** A rate over the years with how sure one can be of it. */
export interface RateOverYears {
  readonly measureId: string;
  readonly label: string;
  readonly definition: string;
  readonly years: readonly RateOfYear[];
}

export function rateOverYears(years: readonly FiguresOfYear[], measureId: string): RateOverYears {
  const { label, definition } = measureById(measureId);
  return {
    measureId,
    label,
    definition,
    years: years.map((figures) => {
      const rate = measureIn(figures, measureId);
      const known = rate.value !== null && rate.numerator !== null && rate.denominator;
      const interval = known ? wilsonInterval(rate.numerator ?? 0, rate.denominator ?? 1) : null;
      return { ...rate, year: figures.year, interval };
    }),
  };
}

/** The highest point of several rates, for one scale: a tenth above, at most the whole. */
export const highestRate = (rates: readonly RateOverYears[]): number => {
  const highest = Math.max(
    0.1,
    ...rates.flatMap(({ years }) => years.map(({ interval }) => interval?.[1] ?? 0)),
  );
  return Math.min(1, Math.ceil(highest * 10) / 10);
};
