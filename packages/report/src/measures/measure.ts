import type { CellKey, Form } from '../forms/form.ts';

export interface MeasureTerm {
  readonly key: CellKey;
  readonly sign: 1 | -1;
}

/** What is added up, in the cells of a form; null where a form cannot answer: a measure is unknown there. */
export type Sum = (form: Form) => readonly MeasureTerm[] | null;

export type MeasureTheme = 'proactiveDisclosure' | 'applications' | 'disputes';

/** A volume (a sum of cells) or a rate (a sum over a sum) as data. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly theme: MeasureTheme;
  readonly kind: 'volume' | 'rate';
  /** The unit of a volume; a rate has none and is shown in percent. */
  readonly unit?: 'count' | 'tenThousandYuan';
  /** Whether more is better for the public, worse, or neither. */
  readonly direction: 'higherIsBetter' | 'lowerIsBetter' | 'neutral';
  /** In words: what is divided by what. */
  readonly definition: string;
  readonly numerator: Sum;
  /** Null for a volume. */
  readonly denominator: Sum | null;
}

/** A rate over fewer than this many cases says little and is marked 样本少. */
export const SMALL_SAMPLE = 30;
