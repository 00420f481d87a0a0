import { matchColumns } from './match-columns.ts';
import type { Placement, Slot } from './placement.ts';
import { isFilled, type FigurePiece, type HeadSpan, type PrintedRow } from './printed-row.ts';
import type { RowTarget } from './row-targets.ts';

const isOver = (span: HeadSpan, piece: FigurePiece): boolean =>
  piece.columns !== undefined && piece.columns.from < span.to && piece.columns.to > span.from;

/** The one piece under a head: the only one, or the only one that is filled. */
function pieceUnder(span: HeadSpan, pieces: readonly FigurePiece[]): FigurePiece | null {
  const under = pieces.filter((piece) => isOver(span, piece));
  const filled = under.filter(isFilled);
  return filled.length > 1 ? null : (filled[0] ?? under[0] ?? null);
}

/**
 * Gives the figures of a row to its columns by the heads of the grid; null when not every head has exactly
 * one figure of its own.
 */
export function placeUnderHeads(
  row: PrintedRow,
  target: RowTarget,
  printed: readonly HeadSpan[],
): Placement | null {
  const match = matchColumns(printed, target.columns);
  const slots = match.spans.map((span, column): Slot => {
    const piece = span && pieceUnder(span, row.figures);
    const basis = match.byPosition.has(column) ? 'position' : 'label';
    return { piece, basis, heads: span?.texts ?? [] };
  });
  const pieces = slots.map((slot) => slot.piece);
  if (pieces.includes(null) || new Set(pieces).size !== pieces.length) return null;
  const isOutside = (piece: FigurePiece): boolean => /\d/u.test(piece.text) && !pieces.includes(piece);
  const doubts = [
    ...(match.reordered ? ['表头各列的次序与规定格式不同，按表头文字对应'] : []),
    ...(row.figures.some(isOutside) ? ['本行在规定的各列之外还有数字，请核对各数的位置'] : []),
    ...(row.figures.some((piece) => piece.tall) ? ['本行有跨行合并的数字格，请核对'] : []),
  ];
  return { slots, doubts };
}
