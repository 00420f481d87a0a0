/** What a line says where every cell stands on a line of its own, closed by a bar. */
export type CellLine =
  /** A cell and the bar that closes it; `text` without the bar. */
  | { readonly kind: 'cell'; readonly text: string }
  /** A bar alone: an empty cell. */
  | { readonly kind: 'empty' }
  /** Bars that only make the row as wide as the table, or that open a row, or close the cell above. */
  | { readonly kind: 'padding' };

/** A number alone on its line. */
const VALUE = /^\s*[+-]?[\d０-９](?:[\d０-９.,．，]*[\d０-９])?\s*$/u;

/** Whether a line holds a number and nothing else. */
export const isValueLine = (line: string | undefined): boolean => line !== undefined && VALUE.test(line);
