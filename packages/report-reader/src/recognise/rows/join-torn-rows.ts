import { FORMS } from '@zhaojian/report';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { isFilled, type FigurePiece, type PrintedRow } from './printed-row.ts';
import { ROW_SPELLINGS, rowTargets } from '../wording/row-targets.ts';

const isLabel = (text: string): boolean => ROW_SPELLINGS.has(normaliseLabel(text).numbered);

/** Shorter labels without their numbers may be parts of others: 其他, 总计. */
const SHORTEST_UNNUMBERED = 4;
const UNNUMBERED = new Set(
  FORMS.flatMap(rowTargets)
    .flatMap(({ spellings }) => spellings.map(({ words }) => words))
    .filter((words) => words.length >= SHORTEST_UNNUMBERED),
);
const isWhole = (text: string): boolean => isLabel(text) || UNNUMBERED.has(normaliseLabel(text).words);

/**
 * The figures of two halves of a row. Where both halves have one, its digits are on two lines of one cell, as a
 * narrow cell breaks them: they stay on lines of their own.
 */
function joinedFigures(upper: PrintedRow, lower: PrintedRow): FigurePiece[] | null {
  if (upper.figures.length !== lower.figures.length) return null;
  const figures = upper.figures.map((piece, index): FigurePiece | null => {
    const other = lower.figures[index];
    if (!other || other.columns?.from !== piece.columns?.from) return null;
    if (isFilled(piece) && isFilled(other))
      return { ...other, ...piece, text: `${piece.text}\n${other.text}` };
    return isFilled(other) ? other : piece;
  });
  return figures.every((piece) => piece !== null) ? figures : null;
}

/** Two rows of a grid that are one of the form's rows torn apart; null when they are not. */
function joined(upper: PrintedRow, lower: PrintedRow): PrintedRow | null {
  const [start, end] = [upper.labels.at(-1), lower.labels.at(-1)];
  if (start === undefined || end === undefined || isLabel(start) || isLabel(end)) return null;
  if (!isWhole(start + end)) return null;
  const figures = joinedFigures(upper, lower);
  return figures && { ...upper, labels: [...upper.labels.slice(0, -1), start + end], figures };
}

/**
 * Puts rows together again that a page break tore in two: the label begins in one row of the grid and ends in
 * the next, and the figures are in one of them. Both halves alone are no label of the form.
 *
 * @param rows the rows of one grid, in order
 */
export function joinTornRows(rows: readonly PrintedRow[]): PrintedRow[] {
  const result: PrintedRow[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    const whole = last && joined(last, row);
    if (whole) result[result.length - 1] = whole;
    else result.push(row);
  }
  return result;
}
