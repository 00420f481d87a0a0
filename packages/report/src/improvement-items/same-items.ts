import { withoutListNumber } from '../list-number.ts';
import type { ImprovementItem } from '../report.schema.ts';

type Named = Pick<ImprovementItem, 'kind' | 'sentence'>;

/** Two of the same kind are one, somewhat changed, when they share this much of their pairs of characters. */
const SAME_FROM = 0.5;
/** Fewer characters inside another item are there by chance. */
const LEAST_PART = 4;

/** The words of an item without its number in a list, spaces and marks: what stays when a list is ordered anew. */
export const bareWords = (sentence: string): string =>
  withoutListNumber(sentence).replace(/[^\p{L}\p{N}]/gu, '');

const pairsOf = (words: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)));

interface Compared {
  readonly kind: Named['kind'];
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
}

const asCompared = ({ kind, sentence }: Named): Compared => {
  const words = bareWords(sentence);
  return { kind, words, pairs: pairsOf(words) };
};

/** How likely one item is the other, changed, cut or joined; 0 where it is another. */
function likeness(one: Compared, other: Compared): number {
  let both = 0;
  for (const pair of one.pairs) if (other.pairs.has(pair)) both += 1;
  const share = (2 * both) / Math.max(1, one.pairs.size + other.pairs.size);
  const [less, more] =
    one.words.length < other.words.length ? [one.words, other.words] : [other.words, one.words];
  if (less.length >= LEAST_PART && more.includes(less)) return share;
  return one.kind === other.kind && share >= SAME_FROM ? share : 0;
}

/**
 * Which of the items before each item goes on: the one with the same words, of several the next in their order; of the others
 * the one most like it that was cut, joined or put somewhat otherwise. Each goes on once.
 *
 * @returns for each item its index among those before; null for one that is new
 */
export function sameItems(before: readonly Named[], after: readonly Named[]): (number | null)[] {
  const [earlier, later] = [before.map(asCompared), after.map(asCompared)];
  const left = new Set(earlier.keys());
  const found = later.map(({ words }) => {
    const same = [...left].find((index) => earlier[index]?.words === words);
    if (same !== undefined) left.delete(same);
    return same ?? null;
  });
  const pairs = later
    .flatMap((item, index) =>
      found[index] === null
        ? [...left].map((of) => ({ index, of, degree: likeness(earlier[of] as Compared, item) }))
        : [],
    )
    .filter(({ degree }) => degree > 0)
    .toSorted((one, other) => other.degree - one.degree);
  for (const { index, of } of pairs) if (found[index] === null && left.delete(of)) found[index] = of;
  return found;
}
