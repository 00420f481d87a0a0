import type { Basis } from '@zhaojian/report';
import type { Doubt, Openness } from '../doubts/doubt.ts';
import type { FigurePiece } from '../rows/printed-row.ts';

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
