import { parseFigure, type Figure } from '../wording/parse-figure.ts';
import type { Doubt } from '../doubts/doubt.ts';
import type { FigurePiece } from '../rows/printed-row.ts';

/** Longer texts are shortened where a person is told of them. */
const LONGEST_TOLD = 40;

const told = (text: string): string => {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > LONGEST_TOLD ? `${line.slice(0, LONGEST_TOLD)}…` : line;
};

/** What a figure counts as; a blank may count as 0. Null where that is not known. */
const valueOf = (figure: Figure): number | null => {
  if (figure.kind === 'blank') return 0;
  return figure.kind === 'unreadable' ? null : figure.value;
};

/**
 * What is to be said of text that is left out of a cell, because a reader of the page does not see it or it is struck
 * out. Nothing where it says the same as what is shown, or no figure beside one. What is struck out beside a figure
 * was replaced by it.
 */
export function doubtOfLeftOut(
  { text, leftOut: { hidden = '', struck = '' } = {} }: FigurePiece,
  shown: Figure,
): Doubt | null {
  const differs = (other: string): boolean => {
    const figure = parseFigure(other);
    return figure.kind !== 'blank' && valueOf(figure) !== valueOf(shown);
  };
  if (shown.kind === 'blank') {
    if (differs(hidden)) return { code: 'onlyHidden', hidden: told(hidden) };
    return differs(struck) ? { code: 'onlyStruck', struck: told(struck) } : null;
  }
  return /\p{Nd}/u.test(hidden) && differs(hidden)
    ? { code: 'besideHidden', shown: told(text), hidden: told(hidden) }
    : null;
}
