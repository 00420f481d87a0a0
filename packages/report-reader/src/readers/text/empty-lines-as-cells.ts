import { isValueLine, type CellLine } from './cell-line.ts';

/** This many values right below one another are tables written cell by cell, and not lines set apart by space. */
const FEWEST_NEIGHBOURS = 6;

/** This many empty lines below a text are the empty cells of its row; fewer may be space. */
const FEWEST_EMPTY = 3;

/** A row has no more cells; more empty lines than this are space. */
const MOST_EMPTY = 40;

const isEmpty = (line: string | undefined): boolean => line !== undefined && line.trim() === '';

/** Runs of empty lines between `from` and `to`: where each begins and ends, exclusive. */
function emptyRuns(lines: readonly string[], from: number, to: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = from; at < to; at += 1) {
    if (!isEmpty(lines[at])) continue;
    const start = at;
    while (at < to && isEmpty(lines[at])) at += 1;
    runs.push([start, at]);
  }
  return runs;
}

/**
 * Reads the empty lines of tables that office programs write as plain text, one cell a line: an empty cell is an
 * empty line. Empty for a text that sets its lines apart by empty ones, or has no such tables.
 *
 * @returns the empty lines that are cells, by index
 */
export function emptyLinesAsCells(lines: readonly string[]): ReadonlyMap<number, CellLine> {
  const cells = new Map<number, CellLine>();
  const neighbours = lines.filter((line, index) => isValueLine(line) && isValueLine(lines[index + 1]));
  if (neighbours.length < FEWEST_NEIGHBOURS) return cells;
  // The first row may begin with empty cells, and the last one end with them.
  let first = lines.findIndex(isValueLine);
  while (isEmpty(lines[first - 1])) first -= 1;
  let end = lines.findLastIndex(isValueLine) + 1;
  while (isEmpty(lines[end])) end += 1;
  for (const [from, to] of emptyRuns(lines, first, end)) {
    const isBesideValue = isValueLine(lines[from - 1]) || isValueLine(lines[to]);
    if (to - from > MOST_EMPTY || !(isBesideValue || to - from >= FEWEST_EMPTY)) continue;
    for (let at = from; at < to; at += 1) cells.set(at, { kind: 'empty' });
  }
  return cells;
}
