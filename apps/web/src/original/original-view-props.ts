import type { CellKey } from '@zhaojian/report';
import type { PlacedFigure, Spot } from './marked-places.ts';

/** What every kind of original is shown with. */
export interface OriginalViewProps extends Spot {
  readonly figures: readonly PlacedFigure[];
  /** The figure that Tab reaches; the arrows go on from it. */
  readonly entry: CellKey | null;
  readonly onSelect: (key: CellKey) => void;
}
