import { layOutTable, type CellKey, type PrintedCell, type Table } from '@zhaojian/report';

export interface PlacedCell extends PrintedCell {
  /** The grid row and column of its top left corner. */
  readonly row: number;
  readonly column: number;
}

/** A statutory table as a grid in which each printed cell knows its place. */
export interface TableGrid {
  readonly width: number;
  /** How many grid columns at the left hold row heads only. */
  readonly labelColumns: number;
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly figures: ReadonlyMap<CellKey, PlacedCell>;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const grids = new WeakMap<Table, TableGrid>();

export function gridOf(table: Table): TableGrid {
  const known = grids.get(table);
  if (known) return known;
  const layout = layOutTable(table);
  /** Row by row, the columns already taken by cells that reach down from above. */
  const taken: boolean[][] = layout.rows.map(() => []);
  const rows = layout.rows.map((printed, row) => {
    let column = 0;
    return printed.map((cell): PlacedCell => {
      while (taken[row]?.[column]) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = taken[row + down];
          if (line) line[column + right] = true;
        }
      }
      return { ...cell, row, column };
    });
  });
  const figures = new Map(
    rows.flat().flatMap((cell) => (cell.key === undefined ? [] : [[cell.key, cell] as const])),
  );
  const labelColumns = Math.min(...[...figures.values()].map((cell) => cell.column));
  const grid = { width: layout.width, labelColumns, rows, figures };
  grids.set(table, grid);
  return grid;
}

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
