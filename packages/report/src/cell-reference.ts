/** A cell of a worksheet, its row and column each counted from 0. Locations in workbooks and formulas name it `C7`. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The letters of a worksheet's column, counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row 6, column 2 to `C7`. */
export const formatReference = ({ row, column }: CellPosition): string =>
  `${columnLetters(column)}${row + 1}`;

/** `C7` to row 6, column 2; null when it is no reference. */
export function parseReference(reference: string): CellPosition | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match?.[1] || !match[2]) return null;
  const column = [...match[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}
