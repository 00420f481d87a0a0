import type { Basis, Form } from '@zhaojian/report';
import { arrangements, type Arrangement } from './arrange-figures.ts';
import { rowOfAnotherEra } from './era-wording.ts';
import { readHeadsInText } from './heads-in-text.ts';
import { matchColumns } from './match-columns.ts';
import type { FigurePiece, HeadSpan, PrintedRow } from './printed-row.ts';
import { arrangementsThatHold } from './row-relations.ts';
import type { RowTarget } from './row-targets.ts';

/** One column of a row: the figure printed for it, how that is known, and the heads above it. */
export interface Slot {
  readonly piece: FigurePiece | null;
  readonly basis: Basis;
  readonly heads: readonly string[];
}

/** The figures of a row given to its columns, or why that was not possible. */
export interface Placement {
  readonly slots: readonly Slot[];
  /** Why all figures of the row should be looked at. */
  readonly doubts: readonly string[];
}

const isFilled = (piece: FigurePiece): boolean => piece.text.trim() !== '';
const isOver = (span: HeadSpan, piece: FigurePiece): boolean =>
  piece.columns !== undefined && piece.columns.from < span.to && piece.columns.to > span.from;

/** The one piece under a head: the only one, or the only one that is filled. */
function pieceUnder(span: HeadSpan, pieces: readonly FigurePiece[]): FigurePiece | null {
  const under = pieces.filter((piece) => isOver(span, piece));
  const filled = under.filter(isFilled);
  if (filled.length > 1) return null;
  return filled[0] ?? under[0] ?? null;
}

/** By the heads of the grid; null when a head has no figure of its own, or figures are left over. */
function placeUnderHeads(row: PrintedRow, target: RowTarget, printed: readonly HeadSpan[]): Placement | null {
  const match = matchColumns(printed, target.columns);
  const slots = match.spans.map((span, column): Slot => {
    const piece = span && pieceUnder(span, row.figures);
    const basis = match.byPosition.has(column) ? 'position' : 'label';
    return { piece, basis, heads: span?.texts ?? [] };
  });
  const pieces = slots.map((slot) => slot.piece);
  if (pieces.includes(null) || new Set(pieces).size !== pieces.length) return null;
  const doubts: string[] = [];
  if (match.reordered) doubts.push('表头各列的次序与规定格式不同，按表头文字对应');
  if (row.figures.some((piece) => isFilled(piece) && /\d/u.test(piece.text) && !pieces.includes(piece))) {
    doubts.push('本行在规定的各列之外还有数字，请核对各数的位置');
  }
  if (row.figures.some((piece) => piece.tall)) doubts.push('本行有跨行合并的数字格，请核对');
  return { slots, doubts };
}

function slotsOf(arrangement: Arrangement, basis: Basis, heads: readonly string[]): Slot[] {
  return arrangement.map((piece) => ({ piece, basis, heads }));
}

const nothing = (target: RowTarget, doubt: string): Placement => ({
  slots: target.columns.map(() => ({ piece: null, basis: 'unread', heads: [] })),
  doubts: [doubt],
});

/** A row printed with the columns of another era: only what continues is taken. */
function placeByAnotherEra(
  row: PrintedRow,
  target: RowTarget,
  form: Form,
  heads: readonly string[],
): Placement | null {
  const twin = rowOfAnotherEra(form, target);
  const filled = row.figures.filter(isFilled);
  if (!twin || filled.length !== twin.columns.length || !readHeadsInText(heads, twin.block).complete)
    return null;
  return {
    slots: target.keys.map((key): Slot => {
      const piece = filled[twin.keys.indexOf(key)] ?? null;
      return { piece, basis: piece ? 'label' : 'unread', heads };
    }),
    doubts: ['本行用的是另一时期的表头，只取含义相同的一列'],
  };
}

/** By the order of the figures alone. */
function placeInOrder(row: PrintedRow, target: RowTarget, form: Form, heads: readonly string[]): Placement {
  const ways = arrangements(row.figures, target.columns.length);
  const said = readHeadsInText(heads, target.block);
  const doubts = said.reordered ? ['表头各列的次序与规定格式不同，请核对各数的位置'] : [];
  const only = ways[0];
  if (only && ways.length === 1) {
    return { slots: slotsOf(only, said.complete && !said.reordered ? 'label' : 'position', heads), doubts };
  }
  const holding = arrangementsThatHold(form, target.keys, ways);
  const best = holding[0];
  if (best && holding.length === 1) {
    return {
      slots: slotsOf(best, 'arithmetic', heads),
      doubts: [...doubts, '本行空格较多，各数的位置由勾稽关系确认，请核对'],
    };
  }
  const another = placeByAnotherEra(row, target, form, heads);
  if (another) return another;
  const filled = row.figures.filter(isFilled).length;
  return nothing(
    target,
    ways.length > 1
      ? `本行有空格，${filled} 个数可有几种排法，无法确定位置`
      : `本行印有 ${filled} 个数，应为 ${target.columns.length} 个，无法确定各数的位置`,
  );
}

/**
 * Gives the figures of a printed row to the columns of its row in the form.
 *
 * @param headTexts the text above figures whose grid is not known
 */
export function placeFigures(
  row: PrintedRow,
  target: RowTarget,
  form: Form,
  headTexts: readonly string[],
): Placement {
  const underHeads = row.heads && placeUnderHeads(row, target, row.heads);
  if (underHeads) return underHeads;
  const heads = row.heads ? row.heads.flatMap((span) => span.texts) : headTexts;
  return placeInOrder(row, target, form, heads);
}
