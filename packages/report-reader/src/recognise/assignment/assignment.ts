import type { Basis } from '@zhaojian/report';
import type { Doubt, Openness } from '../doubts/doubt.ts';
import type { FigurePiece } from '../rows/printed-row.ts';
import { parseFigure } from '../wording/parse-figure.ts';

/** One column of a row: the figure printed for it, how that is known, and the heads above it. */
export interface Slot {
  readonly piece: FigurePiece | null;
  readonly basis: Basis;
  readonly heads: readonly string[];
  /** The one of them that is its own, where that is known. */
  readonly head?: string;
  /** Why it has no figure, or one that should be looked at. */
  readonly doubt?: Doubt;
}

/** The figures of a row given to its columns. */
export interface Assignment {
  readonly slots: readonly Slot[];
  /** Why all figures of the row should be looked at. */
  readonly doubts: readonly Doubt[];
}

/** One way to give a row's printed figures to its columns; null where a column has none. */
export type Arrangement = readonly (FigurePiece | null)[];

/** A row whose figures could be given to its columns in several ways, or in none. */
export interface OpenAssignment {
  /** The likeliest first, when one is likelier. */
  readonly ways: readonly Arrangement[];
  /** Whether the first way is to be taken when the 勾稽关系 allow several. */
  readonly prefersFirst: boolean;
  /** Further ways, to be looked at when none of these will do: where they have no piece, a blank was dropped. */
  readonly waysWithBlanksDropped?: readonly Arrangement[];
  readonly heads: readonly string[];
  /** How the one way is known that is left, if one is. */
  readonly basis: Basis;
  /** Why all figures of the row should be looked at, whichever way it is. */
  readonly doubts: readonly Doubt[];
  /** Why it is open. */
  readonly why: Openness;
}

/** Whether several ways of assigning the figures of a row are left. */
export const isOpen = (assignment: Assignment | OpenAssignment): assignment is OpenAssignment =>
  'ways' in assignment;

/** The assignment that an arrangement makes, every figure known the same way. */
export const assigned = (
  arrangement: Arrangement,
  basis: Basis,
  heads: readonly string[],
  doubts: readonly Doubt[],
): Assignment => ({ slots: arrangement.map((piece) => ({ piece, basis, heads })), doubts });

/** What a piece counts: blanks as 0, null where there is none or it cannot be read. */
export function countOf(piece: FigurePiece | null | undefined): number | null {
  const figure = piece ? parseFigure(piece.text) : null;
  if (figure?.kind === 'number') return figure.value;
  return figure?.kind === 'blank' ? 0 : null;
}
