import type { PlacedCell } from '../table-grid.ts';

/** Points a line of the body font takes, and the least height of a row that is typed into. */
const LINE = 15;
const LEAST = 21;
const PADDING = 6;

/** A Chinese character is as wide as two digits. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2.1 : 1.1), 0);

/** Excel finds no height for merged cells: each row is made high enough for the labels that begin and end in it. */
export function rowHeights(placed: readonly PlacedCell[], widths: readonly number[]): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { cell, row, column } of placed) {
    const width = widths.slice(column, column + cell.colSpan).reduce((sum, own) => sum + own, 0);
    const lines = Math.ceil(widthOf(cell.text) / Math.max(width - 1, 1));
    const needed = cell.rowSpan === 1 ? lines * LINE + PADDING : 0;
    heights.set(row, Math.max(heights.get(row) ?? LEAST, needed));
  }
  return heights;
}
