import type { CellLine } from './cell-line.ts';

/** This many cells on lines of their own are a way of writing tables. */
const FEWEST_CELLS = 6;

const CLOSED = /^[^\t]*\t$/;

/**
 * Reads tables that are copied with one cell a line, each closed by a tab: `规章⇥`, `0⇥`, a tab alone for an empty cell,
 * as office programs write cells that hold paragraphs. Empty for a text in which a tab is between two values.
 *
 * @returns what the lines say that belong to such tables, by index
 */
export function cellsClosedByTabs(lines: readonly string[]): ReadonlyMap<number, CellLine> {
  const cells = new Map<number, CellLine>();
  const tabbed = lines.flatMap((line, index) => (line.includes('\t') ? [index] : []));
  const filled = tabbed.filter((index) => lines[index]?.trim() !== '');
  const isStyle =
    tabbed.every((index) => CLOSED.test(lines[index] ?? '')) && filled.length * 2 > tabbed.length;
  if (filled.length < FEWEST_CELLS || !isStyle) return cells;
  for (const index of tabbed) {
    const text = (lines[index] ?? '').trim();
    cells.set(index, text === '' ? { kind: 'empty' } : { kind: 'cell', text });
  }
  return cells;
}
