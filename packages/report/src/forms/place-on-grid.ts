/** A cell of a printed table with the grid row and column of its top left corner, each counted from 0. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/**
 * Where each cell of a printed table is, in the order of the rows: in the first column of its row that no cell
 * before it and none reaching down from above takes, as a browser places the cells of a table.
 */
export function placeOnGrid<Cell extends { readonly rowSpan: number; readonly colSpan: number }>(
  rows: readonly (readonly Cell[])[],
): PlacedCell<Cell>[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) taken.add(`${row + down},${column + right}`);
      }
      return { cell, row, column };
    });
  });
}
