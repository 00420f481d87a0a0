import type { DrillTarget } from '../../chart/drill-target.ts';

/** One bar among others, with what it was the year before. */
export interface RankedBar {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  /** The year before; null where it cannot say. */
  readonly previous: number | null;
  /** What is written after the bar besides its figure, e.g. its part of the whole. */
  readonly remark?: string;
  readonly opens?: DrillTarget;
}

/** The longest bar first; what is not known last. */
export const ranked = (bars: readonly RankedBar[]): RankedBar[] =>
  bars.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1));
