import type { Across } from './words-of-line.ts';

/** A figure of a text, and the head that it is below. */
export interface BelowHead {
  readonly figure: Across;
  readonly head: Across;
  /** How many characters before it on its line some programs count as wide, and others as narrow. */
  readonly eitherWide: number;
}

/** How far a figure is from where its head begins, where it ends, and where its middle is. */
const OFFSETS: readonly ((below: BelowHead) => number)[] = [
  ({ figure, head }) => figure.from - head.from,
  ({ figure, head }) => figure.to - head.to,
  ({ figure, head }) => (figure.from + figure.to - head.from - head.to) / 2,
];

/** To the character, else this far off: characters are not all as wide as they count. Half of one is the middle of an even number. */
const SLACKS = [0.5, 1, 2];

/** This share of all figures shows how a text puts them below their heads. */
const MOST_FIGURES = 0.8;

/**
 * Whether a figure is flush with its head as most figures of its text are: one that is not may have moved there from
 * another column, with characters that were lost before it.
 *
 * @param all the figures of the text that are below heads
 */
export function flushAsMost(all: readonly BelowHead[]): (one: BelowHead) => boolean {
  for (const slack of SLACKS)
    for (const offsetOf of OFFSETS) {
      const isFlush = (one: BelowHead): boolean => Math.abs(offsetOf(one)) <= slack + one.eitherWide;
      if (all.filter(isFlush).length >= all.length * MOST_FIGURES) return isFlush;
    }
  return () => false;
}
