import type { CellPosition } from '@zhaojian/report';
import { type SheetCell, textContent } from '../spreadsheet/sheet.ts';
import type { FigureColumn } from './figure-columns.ts';

/** In how many rows the heads of figures are: table, row and column of the form. */
export const HEAD_ROWS = 3;

/** The table over its rows, those over their columns: each head once, over all that it heads. */
export function figureHeads(figures: readonly FigureColumn[], { row, column }: CellPosition): SheetCell[] {
  const headsAt = (level: 0 | 1): SheetCell[] => {
    const runs: { words: string; under: string; from: number; count: number }[] = [];
    for (const [index, { heads }] of figures.entries()) {
      const under = level === 0 ? '' : heads[0];
      const run = runs.at(-1);
      if (run?.words === heads[level] && run.under === under) run.count += 1;
      else runs.push({ words: heads[level], under, from: index, count: 1 });
    }
    return runs.map(({ words, from, count }) => head(row + level, column + from, words, count));
  };
  return [
    ...headsAt(0),
    ...headsAt(1),
    ...figures.map(({ heads }, index) => head(row + 2, column + index, heads[2])),
  ];
}

const head = (row: number, column: number, words: string, colSpan = 1): SheetCell => ({
  row,
  column,
  colSpan,
  style: 'head',
  content: textContent(words),
});
