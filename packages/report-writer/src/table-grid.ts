import type { PrintedCell } from '@zhaojian/report';
import type { FilledTable } from './statutory-document.ts';

/** A cell at its top left position in the grid. */
export interface PlacedCell {
  readonly cell: PrintedCell;
  readonly row: number;
  readonly column: number;
}

/** Where each cell of a table stands once the spans above and before it are counted. */
export function placeCells({ rows }: FilledTable): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1;
      const placed = { cell, row, column };
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) taken.add(`${row + down},${column + right}`);
      }
      return placed;
    });
  });
}

/** How many columns at the left hold row heads: as many as the corner spans. */
export function labelColumns({ rows }: FilledTable): number {
  const corner = rows.flat().find((cell) => cell.role === 'corner');
  return corner?.colSpan ?? 0;
}
