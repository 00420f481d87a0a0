import {
  type CellKey,
  layOutTable,
  onceForEach,
  placeOnGrid,
  type PrintedCell,
  type Table,
} from '@zhaojian/report';

export interface PlacedCell extends PrintedCell {
  /** The grid row and column of its top left corner. */
  readonly row: number;
  readonly column: number;
}

/** A statutory table as a grid in which each printed cell knows its row and column. */
export interface TableGrid {
  readonly width: number;
  /** How many grid columns at the left hold row heads only. */
  readonly labelColumns: number;
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly figures: ReadonlyMap<CellKey, PlacedCell>;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The grid of a table. */
export const gridOf = onceForEach((table: Table): TableGrid => {
  const { width, rows: printed } = layOutTable(table);
  const cells = placeOnGrid(printed).map(({ cell, row, column }): PlacedCell => ({ ...cell, row, column }));
  const rows = printed.map((_, row) => cells.filter((cell) => cell.row === row));
  const figures = new Map(
    cells.flatMap((cell) => (cell.key === undefined ? [] : [[cell.key, cell] as const])),
  );
  const labelColumns = Math.min(...[...figures.values()].map((cell) => cell.column));
  return { width, labelColumns, rows, figures };
});

const covers = (cell: PlacedCell, column: number): boolean =>
  column >= cell.column && column < cell.column + cell.colSpan;

/** The figure one step away, past heads in between; null at the table's edge. */
export function neighbour(grid: TableGrid, from: CellKey, direction: Direction): CellKey | null {
  const start = grid.figures.get(from);
  if (!start) return null;
  const figures = [...grid.figures.values()];
  const ahead = {
    up: () => figures.filter((cell) => cell.row < start.row && covers(cell, start.column)).at(-1),
    down: () => figures.find((cell) => cell.row > start.row && covers(cell, start.column)),
    left: () => figures.filter((cell) => cell.row === start.row && cell.column < start.column).at(-1),
    right: () => figures.find((cell) => cell.row === start.row && cell.column > start.column),
  };
  return ahead[direction]()?.key ?? null;
}

/** The figure before or after in reading order; null at either end. */
export function inReadingOrder(grid: TableGrid, from: CellKey, step: 1 | -1): CellKey | null {
  const keys = [...grid.figures.keys()];
  return keys[keys.indexOf(from) + step] ?? null;
}

/** The figures of the lines from a cell downwards, each from the cell's column to the right: where a block is pasted. */
export function linesFrom(grid: TableGrid, from: CellKey): CellKey[][] {
  const start = grid.figures.get(from);
  if (!start) return [];
  return grid.rows.slice(start.row).flatMap((line) => {
    const keys = line.flatMap((cell) =>
      cell.key !== undefined && cell.column + cell.colSpan > start.column ? [cell.key] : [],
    );
    return keys.length > 0 ? [keys] : [];
  });
}
