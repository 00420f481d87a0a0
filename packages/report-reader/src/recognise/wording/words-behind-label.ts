import { endingsOf, MOST_BROKEN } from './endings-of-texts.ts';
import { scoreExactly } from './label-score.ts';
import { normaliseLabel, withoutRemark, type Label } from './normalise-label.ts';

/** Whether some texts end with a label to the character, in one text or broken over several. */
export const endWith = (texts: readonly string[], spellings: readonly Label[]): boolean =>
  endingsOf(texts).some((ending) =>
    spellings.some((spelling) => scoreExactly(normaliseLabel(ending), spelling) > 0),
  );

/**
 * The words between a label that is there to the character and the figures: 小计 below the label of a row without
 * figures. A remark in brackets belongs to the label.
 *
 * @param texts the texts before the figures
 * @returns null where nothing stands between them, or the label is not there to the character
 */
export function wordsBehindLabel(texts: readonly string[], spellings: readonly Label[]): string | null {
  const words = texts.slice(-MOST_BROKEN).flatMap((text) => text.trim().split(/\s+/u));
  if (endWith(words, spellings) || withoutRemark(words.join('')) !== null) return null;
  const counts = Array.from({ length: MOST_BROKEN }, (_, index) => index + 1);
  const behind = counts.find((count) => endWith(words.slice(0, -count), spellings));
  return behind === undefined ? null : words.slice(-behind).join(' ');
}
