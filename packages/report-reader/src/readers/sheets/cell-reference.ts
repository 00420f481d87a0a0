/** A position in a sheet, counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** `C7` to row 6, column 2; null when it is no reference. */
export function parseReference(reference: string): CellPosition | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match?.[1] || !match[2]) return null;
  const column = [...match[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Row 6, column 2 to `C7`. */
export function formatReference({ row, column }: CellPosition): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
