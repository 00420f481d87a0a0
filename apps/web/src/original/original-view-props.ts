import type { CellKey, Place } from '@zhaojian/report';
import type { PlacedFigure } from './marked-places.ts';

/** What every kind of original is shown with. */
export interface OriginalViewProps {
  readonly figures: readonly PlacedFigure[];
  /** What is marked. */
  readonly place: Place | null;
  readonly onSelect: (key: CellKey) => void;
}
