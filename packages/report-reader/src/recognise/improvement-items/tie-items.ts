import { META } from './clauses/cues.ts';
import { aboutOf } from './clauses/judge.ts';
import type { NamedItem } from './named-item.ts';

/** How much it speaks for a tie that two items are about the same, share words, and have the same number. */
const WEIGHTS = { subject: 1, words: 0.8, number: 0.5 } as const;
/** Less is no tie. */
const LEAST = 0.8;
/** This many of the problems named before an item, and after it, are compared with it. */
const MOST_COMPARED = 60;
/** This many shared pairs of characters leave no doubt. */
const ENOUGH_PAIRS = 3;

interface Meaning {
  readonly weights: Readonly<Record<string, number>>;
  /** Of the vector that the weights are. */
  readonly length: number;
  readonly pairs: ReadonlySet<string>;
}

const isChinese = (character: string | undefined): boolean =>
  character !== undefined && character >= '一' && character <= '龥';

function meaningOf(words: string): Meaning {
  const kept = words.replace(META, ' ');
  const pairs = new Set<string>();
  for (let at = 1; at < kept.length; at += 1)
    if (isChinese(kept[at - 1]) && isChinese(kept[at])) pairs.add(kept.slice(at - 1, at + 1));
  const { weights } = aboutOf(words);
  return { weights, length: Math.hypot(...Object.values(weights), 0), pairs };
}

/** The cosine of what the words of two items say for the categories. */
function sameSubject(one: Meaning, other: Meaning): number {
  let product = 0;
  for (const [id, weight] of Object.entries(one.weights)) product += weight * (other.weights[id] ?? 0);
  return product === 0 ? 0 : product / (one.length * other.length);
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

/** How much an item says that it answers a problem. */
type Likeness = (item: NamedItem, problem: NamedItem) => number;

function likenessIn(text: string, items: readonly NamedItem[]): Likeness {
  const meanings = new Map(items.map((item) => [item, meaningOf(text.slice(item.start, item.end))]));
  const sizes = new Map<number, number>();
  for (const { group, ordinal } of items) sizes.set(group, Math.max(sizes.get(group) ?? 0, ordinal));
  return (item, problem) => {
    const [own, other] = [meanings.get(item), meanings.get(problem)];
    if (!own || !other) return 0;
    const isParallel =
      item.ordinal > 0 &&
      item.ordinal === problem.ordinal &&
      sizes.get(item.group) === sizes.get(problem.group);
    return (
      WEIGHTS.subject * sameSubject(own, other) +
      WEIGHTS.words * sharedPairs(own.pairs, other.pairs) +
      (isParallel ? WEIGHTS.number : 0)
    );
  };
}

/** The problem most like an item, if any is like it at all. */
function mostAlike(item: NamedItem, problems: readonly NamedItem[], likeness: Likeness): NamedItem | null {
  let best: NamedItem | null = null;
  let most: number = LEAST;
  for (const problem of problems) {
    const own = likeness(item, problem);
    if (own > most) [best, most] = [problem, own];
  }
  return best;
}

/** Runs of items of one kind each, as they follow each other in the text. */
function runsOf(items: readonly NamedItem[]): NamedItem[][] {
  const runs: NamedItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === item.kind) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/**
 * Where as many answers follow as problems were named, in their order as far as their words show, each answers the one in
 * its position.
 */
function tieInOrder(items: readonly NamedItem[], ties: Map<NamedItem, NamedItem | null>): void {
  const runs = runsOf(items);
  runs.forEach((answers, index) => {
    const problems = runs[index - 1];
    if (answers[0]?.kind === 'problem' || problems?.[0]?.kind !== 'problem') return;
    if (answers.length !== problems.length) return;
    const inOrder = answers.filter((answer, at) => ties.get(answer) === problems[at]).length;
    const elsewhere = answers.filter(
      (answer, at) => ties.get(answer) && ties.get(answer) !== problems[at],
    ).length;
    if (inOrder < elsewhere || (inOrder === 0 && answers.length > 1)) return;
    answers.forEach((answer, at) => ties.set(answer, ties.get(answer) ?? problems[at] ?? null));
  });
}

/**
 * For each item the index of the problem that it answers: the one in whose entry or row it is, the one it refers to by
 * number, otherwise the one most like it by subject, shared words and number in its list; where answers go in the order of
 * the problems, the one in its position. Null where none is like it. What is done answers no problem named only after it.
 */
export function tieItems(text: string, items: readonly NamedItem[]): (number | null)[] {
  const problems = items.filter(({ kind }) => kind === 'problem');
  const likeness = likenessIn(text, items);
  const ties = new Map<NamedItem, NamedItem | null>();
  let before = 0;
  for (const item of items) {
    if (item.kind === 'problem') {
      before += 1;
      continue;
    }
    const after = item.kind === 'done' ? before : before + MOST_COMPARED;
    const asked = problems.slice(Math.max(0, before - MOST_COMPARED), after);
    ties.set(item, item.owner ?? referredTo(text, item, problems) ?? mostAlike(item, asked, likeness));
  }
  tieInOrder(items, ties);
  const indexOf = new Map(items.map((item, index) => [item, index]));
  return items.map((item) => {
    const problem = ties.get(item);
    return problem ? (indexOf.get(problem) ?? null) : null;
  });
}
