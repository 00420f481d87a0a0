import { MOST_BROKEN } from './endings-of-texts.ts';
import { endWithLabel } from './label-score.ts';
import { withoutRemark, type Label } from './normalise-label.ts';

/**
 * The words between a label that is there to the character and the figures: 小计 below the label of a row without
 * figures. A remark in brackets belongs to the label.
 *
 * @param texts the texts before the figures
 * @returns null where nothing is between them, or the label is not there to the character
 */
export function wordsAfterLabel(texts: readonly string[], spellings: readonly Label[]): string | null {
  const words = wordsOf(texts.slice(-MOST_BROKEN).join(' '));
  const own = wordsOf(withoutRemark(words.join(' ')) ?? words.join(' '));
  if (endWithLabel(own, spellings)) return null;
  const counts = Array.from({ length: MOST_BROKEN }, (_, index) => index + 1);
  const after = counts.find((count) => endWithLabel(own.slice(0, -count), spellings));
  return after === undefined ? null : own.slice(-after).join(' ');
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/u);
