import { isFilled, type LineCell } from '../lines/line-cell.ts';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import { ROW_SPELLINGS } from '../wording/row-targets.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import type { Columns } from './columns-below-heads.ts';
import type { BelowHead } from './flush-with-heads.ts';
import { blankAt, isFigure, isRowLabel, type TextLine } from './text-line.ts';
import { acrossOf, eitherWideBefore, endOf, startOf, type Across } from './words-of-line.ts';

/** A figure may be this far beside its head: characters are not all as wide as they count. */
const BESIDE_HEAD = 2;
/** Only the row of a table that has no labels has none, and this many columns at least. */
const FEWEST_UNLABELLED = 10;

/** Which heads a figure is below; those that it is beside where it is below none. */
function headsOver({ from, to }: Across, heads: readonly Across[]): number[] {
  const near = (slack: number): number[] =>
    heads.flatMap((head, at) => (from < head.to + slack && to > head.from - slack ? [at] : []));
  const below = near(0);
  return below.length > 0 ? below : near(BESIDE_HEAD);
}

/** The cells of a line of text, and which of its figures is below which head. */
interface CellsOfText {
  readonly cells: readonly LineCell[];
  readonly below: readonly BelowHead[];
}

/** The cells of a line of text, each figure below its own head and a blank below every other; null where one is below none, or a label is below one. */
export function cellsOfTextBelow({ heads, cellCount }: Columns, text: TextLine): CellsOfText | null {
  const { whole, labels, figures } = text;
  const left = heads[0]?.from ?? 0;
  const isBesideColumns = labels.every((label) => acrossOf(label, whole).to <= left);
  if (cellCount !== null || !isBesideColumns || (labels.length === 0 && heads.length < FEWEST_UNLABELLED))
    return null;
  const below = new Map<number, LineCell>();
  for (const figure of figures) {
    const [at, ...others] = headsOver(acrossOf(figure, whole), heads);
    if (at === undefined || others.length > 0 || below.has(at)) return null;
    below.set(at, figure);
  }
  const blankBefore = (column: number): LineCell => {
    const next = heads.findIndex((_, at) => at > column && below.has(at));
    const figure = below.get(next);
    return blankAt(whole, figure ? startOf(figure) : endOf(whole));
  };
  return {
    cells: [...labels, ...heads.map((_, at) => below.get(at) ?? blankBefore(at))],
    below: heads.flatMap((head, at) => {
      const figure = below.get(at);
      return figure
        ? [{ figure: acrossOf(figure, whole), head, eitherWide: eitherWideBefore(figure, whole) }]
        : [];
    }),
  };
}

/** Whether a figure of a line of text is below none of the heads above it. */
export const isBelowNone = ({ whole, figures }: TextLine, heads: readonly Across[]): boolean =>
  figures.some((figure) => headsOver(acrossOf(figure, whole), heads).length === 0);

const isOfRow = (text: string): boolean => ROW_SPELLINGS.has(normaliseLabel(text).numbered);

/**
 * The cells of a line that the file parts, those below heads and the labels before them; null where the line has not as
 * many cells as that of the heads, or other cells hold something.
 */
export function cellsOfRowBelow(
  { heads, cellCount, cornerAt }: Columns,
  { cells }: DocumentLine,
): readonly LineCell[] | null {
  if (cells.length !== cellCount) return null;
  // A label left of the corner: the heads have moved.
  if (cornerAt !== null && cells.findIndex(isFilled) < cornerAt) return null;
  const columns = heads.map(({ from }) => from);
  const before = cells.slice(0, columns[0]).filter(isFilled);
  const own = columns.flatMap((at) => cells[at] ?? []);
  const others = cells.filter((_, at) => at > (columns[0] ?? 0) && !columns.includes(at));
  if (others.some(isFilled) || before.some(isFigure) || own.some(({ text }) => isOfRow(text))) return null;
  return own.some(isFigure) || isRowLabel(before.at(-1)?.text ?? '') ? [...before, ...own] : null;
}
