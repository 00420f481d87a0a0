import { isValueLine, type CellLine } from './cell-line.ts';

/** This many values with a bar or a tab on the line between them are a way of writing tables. */
const FEWEST_PAIRS = 6;

/** A line with only a bar, or as browsers copy cells that hold paragraphs, with only a tab. */
const BAR = /^(?:\s*[|｜│┃]\s*|\t)$/u;

const isBar = (line: string | undefined): boolean => line !== undefined && BAR.test(line);
const isText = (line: string | undefined): boolean =>
  line !== undefined && !isBar(line) && !isValueLine(line);

/**
 * Reads tables that are written with one cell a line and a line with only a bar, or a tab, after each cell: a bar
 * after a bar is an empty cell, but for the one that opens a row, where rows are opened by one. Where empty cells have
 * an empty line of their own, two bars without one have lost what was between them. Empty for a text without such tables.
 *
 * @returns the lines that are empty cells, by index
 */
export function barsBetweenCells(lines: readonly string[]): ReadonlyMap<number, CellLine> {
  const filled = lines.flatMap((line, index) => (line.trim() === '' && !isBar(line) ? [] : [index]));
  const at = (position: number): string | undefined => lines[filled[position] ?? -1];
  const pairs = filled.filter(
    (_, position) => isValueLine(at(position)) && isBar(at(position + 1)) && isValueLine(at(position + 2)),
  );
  const cells = new Map<number, CellLine>();
  if (pairs.length < FEWEST_PAIRS) return cells;

  const isDouble = (position: number): boolean => isBar(at(position)) && isBar(at(position - 1));
  const texts = filled.flatMap((_, position) => (isText(at(position)) ? [position] : []));
  const opensRows = texts.filter((position) => isDouble(position - 1)).length * 2 > texts.length;
  const doubles = filled.flatMap((_, position) =>
    isDouble(position) && !(opensRows && isText(at(position + 1))) ? [position] : [],
  );
  const hasOwnLine = (position: number): boolean => (filled[position] ?? 0) - (filled[position - 1] ?? 0) > 1;
  const isParted = (position: number): boolean =>
    isBar(at(position))
      ? isValueLine(at(position - 1))
      : isValueLine(at(position)) && isBar(at(position - 1));
  const haveOwnLines = doubles.filter(hasOwnLine).length * 2 > doubles.length;
  for (const position of doubles)
    cells.set(filled[position] ?? 0, {
      kind: haveOwnLines && !hasOwnLine(position) ? 'padding' : 'empty',
    });
  if (!haveOwnLines) return cells;
  // An empty line between a value and a bar is a cell that has lost its own bar, or the value is none: a page has numbers, too.
  const parted = filled.flatMap((_, position) =>
    isParted(position) && hasOwnLine(position) ? [position] : [],
  );
  for (const position of parted) cells.set((filled[position - 1] ?? 0) + 1, { kind: 'empty' });
  return cells;
}
