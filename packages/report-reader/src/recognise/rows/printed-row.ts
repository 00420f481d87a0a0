import type { DocumentLocation } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import type { LeftOut } from '../../neutral-document.ts';

/** One printed figure, or the blank where one could be. */
export interface FigurePiece {
  readonly text: string;
  readonly location: DocumentLocation;
  /** The grid columns it covers, where the file knows its grid: `from` to `to`, exclusive. */
  readonly columns?: Columns;
  /** Why it may not be the figure that is meant, or no cell for one, in Chinese. */
  readonly doubt?: string;
  readonly leftOut?: LeftOut;
  /** It covers more than one row of the grid. */
  readonly tall?: boolean;
}

interface Columns {
  readonly from: number;
  readonly to: number;
}

/** The heads that are above some columns of a grid, from the top down. */
export interface HeadSpan extends Columns {
  readonly texts: readonly string[];
}

/** A line of figures as the document prints it, with what precedes it and what is above it. */
export interface PrintedRow {
  /**
   * The texts before the figures, in reading order: in a grid the row's labels, otherwise all text since the figures before.
   */
  readonly labels: readonly string[];
  /** The line of the document that each of these texts is on, where the lines are all that is known of their location. */
  readonly labelLines?: readonly number[];
  readonly figures: readonly FigurePiece[];
  /** The column heads above it, where the file knows its grid and prints heads. */
  readonly heads: readonly HeadSpan[] | null;
  /**
   * What says which columns its figures are in:
   * - `grid`: the file itself
   * - `heads`: in text, the form's heads to the character, each above one of its cells
   * - `order`: nothing but the order in which they are printed
   */
  readonly columnsBy: 'grid' | 'heads' | 'order';
  /** The lines of text right above its table, where the file knows its grid. */
  readonly captions?: readonly string[];
  /** Its figures are on lines of their own, or with other rows on one line: only the next text ends the row. */
  readonly openEnded?: boolean;
  /** Its last cell is in the last column of its table: it has as many cells as most of the table's rows, and none has more. */
  readonly endsAtLastColumn?: boolean;
  /** Its line is parted into more cells than that of the heads above it, or a figure is below none of them: one is lost. */
  readonly lacksHead?: boolean;
  /** The line of the document it is on (see lines-of-document). */
  readonly line: number;
  /** It is in a section of text: a table there is the agency's own, unless the form's is not found elsewhere. */
  readonly inNarrative?: boolean;
  /** Why all of its figures should be looked at, whichever row of the form it is. */
  readonly doubts?: readonly Doubt[];
}

/** Whether the file itself knows the columns of a row. */
export const isOnGrid = ({ columnsBy }: PrintedRow): boolean => columnsBy === 'grid';

/** Whether a figure is printed, even one that is not understood. */
export const isFilled = (piece: FigurePiece): boolean => piece.text.trim() !== '';

/** How many figures a row prints, blanks not counted. */
export const filledCount = ({ figures }: PrintedRow): number => figures.filter(isFilled).length;
