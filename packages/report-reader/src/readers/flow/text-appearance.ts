import { isUnseen, type Colour } from '../colour.ts';
import { inSubscript, inSuperscript } from '../off-the-line.ts';

/** The appearance of a stretch of a flow, as far as it matters for what it says. */
export interface TextAppearance {
  /** What it is drawn with; null where that is not known, or the program takes care that it can be read. */
  readonly ink: Colour | null;
  /** What it is drawn on; null where that is not known. */
  readonly ground: Colour | null;
  /** The height of its letters, in points or pixels. */
  readonly size: number;
  /** Hidden by name, moved off the page, cut off, transparent. */
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  /** Raised or lowered by name: superscript, subscript. */
  readonly mark: 'raised' | 'lowered' | null;
  /** By how many points or pixels it is raised above its line; negative where it is lowered. */
  readonly shift: number;
}

/** What becomes of text with this appearance: it is shown, it cannot be seen, or it is struck out. */
export function visibilityOf(appearance: TextAppearance): 'shown' | 'hidden' | 'struck' {
  const { ink, ground, size, isHidden, isStruck } = appearance;
  if (isHidden || isUnseen(ink, ground, size)) return 'hidden';
  return isStruck ? 'struck' : 'shown';
}

/** Text is moved by less to look well beside other letters. */
const LEAST_SHIFT = 0.75;

/**
 * Text as characters that are raised or lowered by themselves, where it is off its line: the mark of a footnote after
 * a figure would read as its last digit.
 *
 * @param line how far the paragraph's first text is raised: where all of it is, nothing is beside anything
 */
export function offTheLine(text: string, { mark, shift }: TextAppearance, line: number): string {
  const moved = shift - line;
  if (mark === 'raised' || (mark === null && moved >= LEAST_SHIFT)) return inSuperscript(text);
  if (mark === 'lowered' || (mark === null && moved <= -LEAST_SHIFT)) return inSubscript(text);
  return text;
}
