import type { Form } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import { matchColumns } from '../alignment/match-columns.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import type { OpenAssignment, Assignment, Slot } from './assignment.ts';
import { isFilled, type FigurePiece, type HeadSpan, type PrintedRow } from '../rows/printed-row.ts';
import { isTied } from '../figures/row-relations.ts';
import type { RowTarget } from '../wording/row-targets.ts';

const isOver = (span: HeadSpan, piece: FigurePiece): boolean =>
  piece.columns !== undefined && piece.columns.from < span.to && piece.columns.to > span.from;

/** Whether a text beside the form's columns may be one of their figures; words with a number in them are a remark. */
const mayBeFigure = (text: string): boolean =>
  parseFigure(text).kind === 'number' || (/\d/u.test(text) && !/\p{L}{2}/u.test(text));

/** The one piece under a head: the only one, or the only one that is filled. */
function pieceUnder(span: HeadSpan, pieces: readonly FigurePiece[]): FigurePiece | null {
  const under = pieces.filter((piece) => isOver(span, piece));
  const filled = under.filter(isFilled);
  return filled.length > 1 ? null : (filled[0] ?? under[0] ?? null);
}

/**
 * Heads in another order than the form's: either the columns really changed places, or the heads only span
 * the wrong columns. The 勾稽关系 tell which, where there are any.
 */
function assignReordered(byHeads: Assignment, form: Form, target: RowTarget): Assignment | OpenAssignment {
  if (!isTied(form, target.keys)) {
    return { slots: byHeads.slots, doubts: [...byHeads.doubts, { code: 'headsReorderedByWords' }] };
  }
  const pieces = byHeads.slots.map(({ piece }) => piece);
  const inOrder = pieces.toSorted((a, b) => (a?.columns?.from ?? 0) - (b?.columns?.from ?? 0));
  return {
    ways: [pieces, inOrder],
    prefersFirst: true,
    heads: byHeads.slots.flatMap(({ heads }) => heads),
    basis: 'position',
    doubts: [],
    why: { kind: 'order' },
  };
}

/**
 * Gives the figures of a row to its columns by the heads of the grid; null when not every head has exactly
 * one figure of its own.
 */
export function assignUnderHeads(
  row: PrintedRow,
  target: RowTarget,
  form: Form,
  printed: readonly HeadSpan[],
): Assignment | OpenAssignment | null {
  const match = matchColumns(printed, target.columns);
  const slots = match.spans.map((span, column): Slot => {
    const piece = span && pieceUnder(span, row.figures);
    const basis = match.byPosition.has(column) ? 'position' : 'label';
    return { piece, basis, heads: span?.texts ?? [] };
  });
  const pieces = slots.map((slot) => slot.piece);
  if (pieces.includes(null) || new Set(pieces).size !== pieces.length) return null;
  const isOutside = (piece: FigurePiece): boolean => mayBeFigure(piece.text) && !pieces.includes(piece);
  const doubts: Doubt[] = [
    ...(row.figures.some(isOutside) ? [{ code: 'figuresOutside' } as const] : []),
    ...(row.figures.some((piece) => piece.tall) ? [{ code: 'tallFigure' } as const] : []),
  ];
  return match.reordered ? assignReordered({ slots, doubts }, form, target) : { slots, doubts };
}
