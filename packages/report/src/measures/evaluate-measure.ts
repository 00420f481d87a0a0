import { addUp, type FigureReader } from '../forms/correspondence.ts';
import type { CellKey, Form } from '../forms/form.ts';
import { type Measure, type MeasureTerm, SMALL_SAMPLE, type Sum } from './measure.ts';
import { inTenThousandths } from '../in-ten-thousandths.ts';

/** A measure's value with the two numbers it was made of. */
export interface MeasureValue {
  /** The volume, or the rate between 0 and 1; null when it cannot be known or the denominator is 0. */
  readonly value: number | null;
  readonly numerator: number | null;
  /** Null for a volume. */
  readonly denominator: number | null;
  /** True for a rate over fewer than 30 cases. */
  readonly smallSample: boolean;
}

function valueOf(sum: Sum, read: FigureReader, form: Form): number | null {
  const terms = sum(form);
  if (terms === null) return null;
  const keysOf = (sign: MeasureTerm['sign']): CellKey[] =>
    terms.filter((term) => term.sign === sign).map(({ key }) => key);
  const [added, taken] = [addUp(read, form, keysOf(1)), addUp(read, form, keysOf(-1))];
  return added === null || taken === null ? null : inTenThousandths(added - taken);
}

/**
 * Evaluates a measure over the figures of one report or of a total, in the form they are in. Totals over a selection are
 * summed first, so a rate is always Σ numerators / Σ denominators.
 */
export function evaluateMeasure(measure: Measure, read: FigureReader, form: Form): MeasureValue {
  const numerator = valueOf(measure.numerator, read, form);
  if (measure.denominator === null) {
    return { value: numerator, numerator, denominator: null, smallSample: false };
  }
  const denominator = valueOf(measure.denominator, read, form);
  const value = numerator === null || !denominator ? null : numerator / denominator;
  return { value, numerator, denominator, smallSample: denominator !== null && denominator < SMALL_SAMPLE };
}

/** Whether a form can answer for a measure; where it cannot, a chart shows a gap, not a zero. */
export const measureContinues = (measure: Measure, form: Form): boolean =>
  measure.numerator(form) !== null && measure.denominator?.(form) !== null;
