import type { Grid } from '../lines/grid.ts';
import { normaliseLabel, withoutRemark } from '../wording/normalise-label.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import type { HeadSpan } from './printed-row.ts';
import { isCorner } from '../wording/printed-heads.ts';
import { COLUMN_SPELLINGS } from '../wording/row-targets.ts';

/** The rows of column heads of a grid, from `top` to `bottom` (exclusive), and which column each names. */
export interface HeadGroup {
  readonly top: number;
  readonly bottom: number;
  readonly spans: readonly HeadSpan[];
  /** The leftmost column with a head of the form: what is left of it in later rows is labels. */
  readonly firstFigureColumn: number;
}

/** More rows than this below one another are no heads. */
const MOST_HEAD_ROWS = 12;

/** A column head may be broken over cells below one another: 商业 above 企业. */
const LONGEST_BROKEN_PART = 4;

const textsOf = (grid: Grid, row: number): string[] =>
  grid
    .rowCells(row)
    .filter((cell) => cell.row === row && cell.text.trim() !== '')
    .map((cell) => cell.text);

const isFigure = (text: string): boolean => parseFigure(text).kind !== 'unreadable';

/** Whether a row prints column heads: several of the form's, or one too long for a coincidence, and no figure. */
function isHeadRow(texts: readonly string[]): boolean {
  if (texts.some(isFigure)) return false;
  if (texts.length > 1 && isCorner(texts[0] ?? '')) return true;
  const heads = texts
    .flatMap((text) => [text, withoutRemark(text) ?? ''])
    .map((text) => normaliseLabel(text).numbered)
    .filter((text) => COLUMN_SPELLINGS.has(text));
  return heads.length >= 2 || heads.some((text) => text.length >= 4);
}

/** Whether a row below head rows holds the lower parts of heads broken over cells. */
const continuesHeads = (texts: readonly string[]): boolean =>
  texts.length >= 2 &&
  texts.every((text) => !isFigure(text) && normaliseLabel(text).numbered.length <= LONGEST_BROKEN_PART);

function spansOf(grid: Grid, top: number, bottom: number): HeadSpan[] {
  const spans: { from: number; to: number; texts: string[]; cell: unknown }[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const stack = new Set<NonNullable<ReturnType<Grid['cellAt']>>>();
    for (let row = top; row < bottom; row += 1) {
      const cell = grid.cellAt(row, column);
      if (cell) stack.add(cell);
    }
    const filled = [...stack].filter((cell) => cell.text.trim() !== '');
    const lowest = [...stack].at(-1);
    const last = spans.at(-1);
    if (last && last.to === column && last.cell === lowest && lowest) last.to = column + 1;
    else spans.push({ from: column, to: column + 1, texts: filled.map((cell) => cell.text), cell: lowest });
  }
  return spans.map(({ from, to, texts }) => ({ from, to, texts }));
}

const saysHead = ({ texts }: HeadSpan): boolean =>
  texts.some(
    (text, index) =>
      COLUMN_SPELLINGS.has(normaliseLabel(withoutRemark(text) ?? text).numbered) ||
      COLUMN_SPELLINGS.has(normaliseLabel(text).numbered) ||
      COLUMN_SPELLINGS.has(normaliseLabel(texts.slice(index).join('')).numbered),
  );

/** Finds the groups of column heads in a grid, from the top down. */
export function headGroupsOf(grid: Grid): HeadGroup[] {
  const groups: HeadGroup[] = [];
  for (let top = 0; top < grid.height; top += 1) {
    if (!isHeadRow(textsOf(grid, top))) continue;
    let bottom = top + 1;
    while (bottom < Math.min(grid.height, top + MOST_HEAD_ROWS)) {
      const texts = textsOf(grid, bottom);
      if (!isHeadRow(texts) && !continuesHeads(texts)) break;
      bottom += 1;
    }
    const spans = spansOf(grid, top, bottom);
    groups.push({
      top,
      bottom,
      spans,
      firstFigureColumn: spans.find(saysHead)?.from ?? 0,
    });
    top = bottom - 1;
  }
  return groups;
}
