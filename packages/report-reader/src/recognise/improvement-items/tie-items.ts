import { categorize } from '@zhaojian/report';
import { META } from './cues.ts';
import type { NamedItem } from './named-item.ts';

/** How much it says for a tie that two items are about the same, share words, and bear the same number. */
const WEIGHTS = { subject: 1, words: 1.2, number: 0.45 } as const;
/** Less is no tie. */
const LEAST = 0.85;
/** So many shared pairs of characters leave no doubt. */
const ENOUGH_PAIRS = 3;

interface Meaning {
  readonly weights: Readonly<Record<string, number>>;
  readonly pairs: ReadonlySet<string>;
}

function meaningOf(words: string): Meaning {
  const kept = words.replace(META, ' ');
  const pairs = new Set<string>();
  for (let at = 1; at < kept.length; at += 1) {
    const pair = kept.slice(at - 1, at + 1);
    if (/^[一-龥]{2}$/u.test(pair)) pairs.add(pair);
  }
  return { weights: categorize(words).weights, pairs };
}

/** The cosine of what the words of two items say for the categories. */
function sameSubject(one: Meaning['weights'], other: Meaning['weights']): number {
  const length = (weights: Meaning['weights']): number => Math.hypot(...Object.values(weights), 0);
  let product = 0;
  for (const [id, weight] of Object.entries(one)) product += weight * (other[id] ?? 0);
  return product === 0 ? 0 : product / (length(one) * length(other));
}

function sharedPairs(one: Meaning['pairs'], other: Meaning['pairs']): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return Math.min(1, shared / ENOUGH_PAIRS);
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const NUMERALS = '一二三四五六七八九十';
/** 对第二项不足，对于第（1）点: which of the problems is meant. */
const REFERENCE =
  /^(?:针对|对于?|就)?(?:第[（]?([一二三四五六七八九十\d])[）]?(?:项|点|个|条|类|方面|种)|(?<=针对|对|对于|就)([①②③④⑤⑥⑦⑧⑨⑩]))/u;

function referredTo(
  text: string,
  { start, end }: NamedItem,
  problems: readonly NamedItem[],
): NamedItem | null {
  const before =
    text
      .slice(Math.max(0, start - 24), start)
      .split(/[。；\n]/u)
      .at(-1) ?? '';
  const [, numeral, circled] = REFERENCE.exec(before) ?? REFERENCE.exec(text.slice(start, end)) ?? [];
  const number = numeral ?? circled;
  if (number === undefined) return null;
  const ordinal = /\d/u.test(number) ? Number(number) : (circled ? CIRCLED : NUMERALS).indexOf(number) + 1;
  return problems.find((problem) => problem.ordinal === ordinal) ?? problems[ordinal - 1] ?? null;
}

/**
 * For each item the index of the problem that it answers: the one in whose entry or row it stands, the one it refers to by
 * number, else the one most like it by subject, shared words and number in its list. Null where none is like it.
 */
export function tieItems(text: string, items: readonly NamedItem[]): (number | null)[] {
  const problems = items.filter(({ kind }) => kind === 'problem');
  const meanings = new Map(items.map((item) => [item, meaningOf(text.slice(item.start, item.end))]));
  const indexOf = new Map(items.map((item, index) => [item, index]));
  const sizes = new Map<number, number>();
  for (const { group, ordinal } of items) sizes.set(group, Math.max(sizes.get(group) ?? 0, ordinal));
  return items.map((item) => {
    if (item.kind === 'problem') return null;
    const given = item.owner ?? referredTo(text, item, problems);
    if (given) return indexOf.get(given) ?? null;
    const own = meanings.get(item);
    let best: NamedItem | null = null;
    let most: number = LEAST;
    for (const problem of problems) {
      const other = meanings.get(problem);
      if (!own || !other) continue;
      const isParallel =
        item.ordinal > 0 &&
        item.ordinal === problem.ordinal &&
        sizes.get(item.group) === sizes.get(problem.group);
      const likeness =
        WEIGHTS.subject * sameSubject(own.weights, other.weights) +
        WEIGHTS.words * sharedPairs(own.pairs, other.pairs) +
        (isParallel ? WEIGHTS.number : 0);
      if (likeness > most) [best, most] = [problem, likeness];
    }
    return best ? (indexOf.get(best) ?? null) : null;
  });
}
