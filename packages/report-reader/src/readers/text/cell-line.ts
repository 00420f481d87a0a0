/** What a line says where every cell is on a line of its own. */
export type CellLine =
  /** A cell; `text` without the bar or tab that closes it. */
  | { readonly kind: 'cell'; readonly text: string }
  /** An empty cell: a bar or tab alone, or an empty line. */
  | { readonly kind: 'empty' }
  /** Bars that only make the row as wide as the table, or that open a row, or close the cell above. */
  | { readonly kind: 'padding' };

/** How a number is written at the start of a line; it ends with a digit, so that `3.其他` begins with none. */
export const NUMBER_AT_START = String.raw`^\s*[+-]?[\d０-９](?:[\d０-９.,．，]*[\d０-９])?\s*`;

/** A number alone on its line. */
const VALUE = new RegExp(`${NUMBER_AT_START}$`, 'u');

/** Whether a line holds a number and nothing else. */
export const isValueLine = (line: string | undefined): boolean => line !== undefined && VALUE.test(line);
