import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import type { FlowCell, FlowTable } from './flow.ts';

/** A cell at its top left position in the grid of its table. */
export interface PlacedCell {
  readonly cell: FlowCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/**
 * Gives each cell its position: the first column of its row that no cell above reaches into, as browsers do.
 * Row spans end with the table; a span of 0 reaches to its end.
 *
 * @throws ReadRefusal TOO_LARGE
 */
export function placeCells(table: FlowTable): PlacedCell[] {
  /** Per column, the row down to which it is taken. */
  const takenUntil: number[] = [];
  const placed: PlacedCell[] = [];
  let [area, width] = [0, 0];
  table.rows.forEach(({ cells, skipped }, row) => {
    let column = skipped;
    for (const cell of cells) {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      const left = table.rows.length - row;
      const rowSpan = Math.min(cell.rowSpan === 0 ? left : cell.rowSpan, left);
      area += rowSpan * cell.colSpan;
      width = Math.max(width, column + cell.colSpan);
      if (area > FILE_LIMITS.gridArea || width * table.rows.length > FILE_LIMITS.gridArea)
        throw new ReadRefusal('TOO_LARGE');
      for (let x = column; x < column + cell.colSpan; x += 1) takenUntil[x] = row + rowSpan;
      placed.push({ cell, row, column, rowSpan, colSpan: cell.colSpan });
      column += cell.colSpan;
    }
  });
  return placed;
}
