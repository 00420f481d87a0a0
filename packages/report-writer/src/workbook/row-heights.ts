import type { PlacedCell, PrintedCell } from '@zhaojian/report';

/** Points a line of the body font takes, and the least height of a row that is typed into. */
const LINE = 15;
const LEAST = 21;
const PADDING = 6;
/** Excel's own limit. */
const MOST = 409;

/** A Chinese character is as wide as two digits. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2.1 : 1.1), 0);

/** The height of a row with this text in a cell of this width (in characters), in points. */
function heightOf(text: string, width: number): number {
  const lines = Math.ceil(widthOf(text) / Math.max(width - 1, 1));
  return Math.min(Math.max(LEAST, lines * LINE + PADDING), MOST);
}

/** Excel finds no height for merged cells: each row is made high enough for the labels that begin and end in it. */
export function rowHeights(
  placed: readonly PlacedCell<PrintedCell>[],
  widths: readonly number[],
): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { cell, row, column } of placed) {
    const width = widths.slice(column, column + cell.colSpan).reduce((sum, own) => sum + own, 0);
    const needed = cell.rowSpan === 1 ? heightOf(cell.text, width) : LEAST;
    heights.set(row, Math.max(heights.get(row) ?? LEAST, needed));
  }
  return heights;
}
