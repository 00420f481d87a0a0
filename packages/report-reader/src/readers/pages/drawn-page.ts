import type { Matrix } from './geometry.ts';
import type { RulingLines } from './tables/ruling-lines.ts';

/** A run of characters as drawn. */
export interface DrawnText {
  readonly str: string;
  /** Takes a square that is one letter high to the page's own coordinates, its baseline along the first axis. */
  readonly transform: readonly number[];
  /** In points. */
  readonly width: number;
  /** It cannot be seen on the page. */
  readonly isHidden?: boolean;
}

/** A page as its file draws it, whichever program's coordinates it counts in. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** Takes the page's own coordinates to points from its top left corner, the page turned as it is shown. */
  readonly base: Matrix;
  readonly texts: readonly DrawnText[];
  /**
   * The straight lines it draws.
   *
   * @param base takes its own coordinates to those of the lines
   */
  linesUnder(base: Matrix): RulingLines;
}
