import { type CellPosition, formatReference } from '@zhaojian/report';

/** The cells from the first to the last as Excel writes them: `C5:D9`, or `C5` for a single one. */
export const rangeReference = (first: CellPosition, last: CellPosition): string =>
  first.row === last.row && first.column === last.column
    ? formatReference(first)
    : `${formatReference(first)}:${formatReference(last)}`;

/** The cells as ranges, those under or beside one another taken together: `C5:C9`, `D4`. */
export function ranges(cells: readonly CellPosition[]): string[] {
  const runs: { first: CellPosition; last: CellPosition }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && goesOn(run.first, run.last, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => rangeReference(first, last));
}

function goesOn(first: CellPosition, last: CellPosition, next: CellPosition): boolean {
  const below = next.column === last.column && first.column === last.column && next.row === last.row + 1;
  const beside = next.row === last.row && first.row === last.row && next.column === last.column + 1;
  return below || beside;
}
