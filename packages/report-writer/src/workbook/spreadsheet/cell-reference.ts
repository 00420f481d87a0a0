import type { Position } from './sheet.ts';

/** Column 27 to `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row 6, column 2 to `C7`. */
export const reference = ({ row, column }: Position): string => `${columnLetters(column)}${row + 1}`;

export const rangeReference = (first: Position, last: Position): string =>
  first.row === last.row && first.column === last.column
    ? reference(first)
    : `${reference(first)}:${reference(last)}`;

/** The cells as ranges, those under or beside one another taken together: `C5:C9`, `D4`. */
export function ranges(cells: readonly Position[]): string[] {
  const runs: { first: Position; last: Position }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && goesOn(run.first, run.last, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => rangeReference(first, last));
}

function goesOn(first: Position, last: Position, next: Position): boolean {
  const below = next.column === last.column && first.column === last.column && next.row === last.row + 1;
  const beside = next.row === last.row && first.row === last.row && next.column === last.column + 1;
  return below || beside;
}
