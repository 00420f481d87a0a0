import type { DrawnText } from '../pages/drawn-page.ts';
import type { PathStep } from './path-data.ts';

/** Words of an object, painted alike; `#rrggbb`. */
export interface PaintedText extends DrawnText {
  readonly colour: string;
}
/** A shape in millimetres from the page's top left corner, and how it is painted: `#rrggbb`, null where it is not. */
export interface PaintedShape {
  readonly steps: readonly PathStep[];
  readonly stroke: string | null;
  readonly fill: string | null;
  readonly lineWidth: number;
}
export interface PaintedPage {
  readonly texts: readonly PaintedText[];
  readonly shapes: readonly PaintedShape[];
}
