import { isValueLine, type CellLine } from './cell-line.ts';

/** So many values with a bar or a tab on the line between them are a way of writing tables. */
const FEWEST_PAIRS = 6;

/** A line with only a bar, or as browsers copy cells that hold paragraphs, with only a tab. */
const BAR = /^(?:\s*[|｜│┃]\s*|\t)$/u;

const isBar = (line: string | undefined): boolean => line !== undefined && BAR.test(line);
const isText = (line: string | undefined): boolean =>
  line !== undefined && !isBar(line) && !isValueLine(line);

/**
 * Reads tables that are written with one cell a line and a line with only a bar, or a tab, behind each cell: a bar
 * behind a bar is an empty cell, but for the one that opens a row, where rows are opened by one. Empty for a text
 * without such tables.
 *
 * @returns the lines that are empty cells, by index
 */
export function barsBetweenCells(lines: readonly string[]): ReadonlyMap<number, CellLine> {
  const filled = lines.flatMap((line, index) => (line.trim() === '' && !isBar(line) ? [] : [index]));
  const at = (place: number): string | undefined => lines[filled[place] ?? -1];
  const pairs = filled.filter(
    (_, place) => isValueLine(at(place)) && isBar(at(place + 1)) && isValueLine(at(place + 2)),
  );
  const cells = new Map<number, CellLine>();
  if (pairs.length < FEWEST_PAIRS) return cells;

  const isDouble = (place: number): boolean => isBar(at(place)) && isBar(at(place - 1));
  const texts = filled.flatMap((_, place) => (isText(at(place)) ? [place] : []));
  const opensRows = texts.filter((place) => isDouble(place - 1)).length * 2 > texts.length;
  filled.forEach((index, place) => {
    if (isDouble(place) && !(opensRows && isText(at(place + 1)))) cells.set(index, { kind: 'empty' });
  });
  return cells;
}
