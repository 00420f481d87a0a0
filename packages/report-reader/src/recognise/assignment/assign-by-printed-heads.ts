import type { Head } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import { isFilled, isOnGrid, type FigurePiece, type PrintedRow } from '../rows/printed-row.ts';
import type { PrintedHead } from '../wording/printed-heads.ts';
import { joinedWords } from '../wording/normalise-label.ts';
import { spellingsOf, type RowTarget } from '../wording/row-targets.ts';
import type { HeadsAbove } from './heads-above.ts';
import type { Assignment, Slot } from './assignment.ts';

/**
 * The figures under as many heads: one each, blanks at the end of the row left out; null where they are not as many.
 * Text with more cells than heads has lost a head, and nobody knows which; with one value a line an empty line is a cell.
 */
function figuresUnder(row: PrintedRow, heads: number): readonly FigurePiece[] | null {
  const { figures } = row;
  if (row.lacksHead || (row.openEnded && figures.length > heads)) return null;
  const filled = figures.filter(isFilled);
  if (filled.length === heads) return filled;
  // In text nobody knows where the blanks of a row were.
  if (!isOnGrid(row)) return null;
  return figures.length >= heads && !figures.slice(heads).some(isFilled) ? figures.slice(0, heads) : null;
}

const isAscending = (columns: readonly number[]): boolean =>
  columns.every((column, at) => at === 0 || column > (columns[at - 1] ?? 0));

/** Whether the heads are the form's in its order, or are fewer than the figures of the row. */
function areOwn(
  row: PrintedRow,
  printed: readonly PrintedHead[],
  target: RowTarget,
  texts: readonly string[],
): boolean {
  const columns = target.columns.length;
  const whole = printed.filter(({ isPart }) => !isPart);
  const own = whole.flatMap(({ column }) => column ?? []);
  if (own.length < whole.length) return false;
  if (whole.length < printed.length) return true;
  const isEachOnce = new Set(own).size === own.length;
  if (own.length === columns) return !isEachOnce || isAscending(own);
  if (!isEachOnce || row.figures.filter(isFilled).length >= columns) return true;
  // A head that is elsewhere among the texts above is not left out.
  const above = joinedWords(texts);
  return target.columns.some((path, column) => {
    const [official] = spellingsOf(path.at(-1) as Head);
    return !own.includes(column) && official !== undefined && above.includes(official.words);
  });
}

/**
 * Gives the figures of a row to its columns by the heads printed over them, where not all of these are the form's: a
 * column takes its figure only under a head of its own. For rows that no 勾稽关系 ties to anything, so that the head is
 * all that says what a figure counts.
 *
 * @returns null where the heads are the form's own, or none are printed
 */
export function assignByPrintedHeads(
  row: PrintedRow,
  target: RowTarget,
  { printed, texts }: Pick<HeadsAbove, 'printed' | 'texts'>,
): Assignment | null {
  const count = target.columns.length;
  if (printed.length === 0 || areOwn(row, printed, target, texts)) return null;
  const figures = figuresUnder(row, printed.length);
  const own = printed.flatMap(({ column }) => column ?? []);
  const slots = target.columns.map((path, column): Slot => {
    const at = printed.findIndex((head) => head.column === column);
    const piece = figures?.[at] ?? null;
    const asked = path.at(-1)?.label ?? '';
    if (piece) return { piece, basis: 'label', heads: [printed[at]?.text ?? ''] };
    const there = printed.length === count && at < 0 ? printed[column] : undefined;
    const doubt: Doubt =
      at >= 0
        ? { code: 'headsAndFigures', heads: printed.length, figures: row.figures.filter(isFilled).length }
        : there?.column === null
          ? { code: 'otherHead', head: there.text, asked }
          : { code: 'noHead', asked };
    return { piece: null, basis: 'unread', heads: [], doubt };
  });
  return { slots, doubts: isAscending(own) ? [] : [{ code: 'headsReorderedByWords' }] };
}
