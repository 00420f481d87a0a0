import type { CellKey } from '@zhaojian/report';
import type { LocatedFigure, Spot } from './marked-locations.ts';

/** What every kind of original is shown with. */
export interface OriginalViewProps extends Spot {
  readonly figures: readonly LocatedFigure[];
  /** The figure that Tab reaches; the arrows go on from it. */
  readonly entry: CellKey | null;
  readonly onSelect: (key: CellKey) => void;
}
