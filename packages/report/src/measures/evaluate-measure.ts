import { continuedFigure, hasFigure, type FigureReader } from '../forms/correspondence.ts';
import type { Form } from '../forms/form.ts';
import { type Measure, type MeasureTerm, SMALL_SAMPLE } from './measure.ts';

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

function sum(terms: readonly MeasureTerm[], read: FigureReader, form: Form): number | null {
  let total = 0;
  for (const { key, sign } of terms) {
    const value = continuedFigure(read, form, key);
    if (value === null) return null;
    total += sign * value;
  }
  return Math.round(total * 1e4) / 1e4;
}

/**
 * Evaluates a measure over the figures of one report or of a total. Totals over a selection are summed
 * first, so a rate is always Σ numerators / Σ denominators.
 */
export function evaluateMeasure(measure: Measure, read: FigureReader, form: Form): MeasureValue {
  const numerator = sum(measure.numerator, read, form);
  if (measure.kind === 'volume') {
    return { value: numerator, numerator, denominator: null, smallSample: false };
  }
  const denominator = sum(measure.denominator, read, form);
  const value = numerator === null || !denominator ? null : numerator / denominator;
  return { value, numerator, denominator, smallSample: denominator !== null && denominator < SMALL_SAMPLE };
}

/** Whether a form can answer for a measure; where it cannot, a chart shows a gap, not a zero. */
export const measureContinues = (measure: Measure, form: Form): boolean =>
  [...measure.numerator, ...measure.denominator].every(({ key }) => hasFigure(form, key));
