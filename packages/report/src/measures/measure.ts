import type { CellKey } from '../forms/form.ts';

export interface MeasureTerm {
  readonly key: CellKey;
  readonly sign: 1 | -1;
}

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
  readonly numerator: readonly MeasureTerm[];
  /** Empty for a volume. */
  readonly denominator: readonly MeasureTerm[];
}

/** A rate over fewer than this many cases says little and is marked 样本少. */
export const SMALL_SAMPLE = 30;
