import type { TableBlock, TableCell } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';

/** A table laid out on its grid: which cell covers each square; undefined where no cell does. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  /** The cells that cover a row, from left to right, each once. */
  rowCells(row: number): readonly TableCell[];
  /** The cell that covers a square. */
  cellAt(row: number, column: number): TableCell | undefined;
}

/** Spans wider or taller than any statutory table are a broken file; they are cut off. */
const MOST = 400;
/** Squares that all cells of a table cover together; more is a table of nothing but spans over one another. */
const MOST_CELLS = 1_000_000;

/** @throws ReadRefusal TOO_LARGE */
export function layOnGrid(table: TableBlock): Grid {
  const rows: (TableCell | undefined)[][] = [];
  let [width, covered] = [0, 0];
  for (const cell of table.cells) {
    const bottom = Math.min(cell.row + cell.rowSpan, cell.row + MOST);
    const right = Math.min(cell.column + cell.colSpan, cell.column + MOST);
    covered += (bottom - cell.row) * (right - cell.column);
    if (covered > MOST_CELLS) throw new ReadRefusal('TOO_LARGE');
    for (let row = cell.row; row < bottom; row += 1) {
      const line = (rows[row] ??= []);
      for (let column = cell.column; column < right; column += 1) line[column] ??= cell;
    }
    width = Math.max(width, right);
  }
  return {
    width,
    height: rows.length,
    rowCells: (row) => [...new Set((rows[row] ?? []).filter((cell) => cell !== undefined))],
    cellAt: (row, column) => rows[row]?.[column],
  };
}
