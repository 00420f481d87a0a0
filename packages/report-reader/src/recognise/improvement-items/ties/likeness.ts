import { partsOfProblem } from '@zhaojian/report';
import { META } from '../clauses/cues.ts';
import { aboutOf } from '../clauses/judge.ts';
import type { NamedItem } from '../named-item.ts';

/** How much it speaks for a tie that two items are about the same, and that they share words that few others have. */
const WEIGHTS = { subject: 1, words: 0.8 } as const;
/** This many shared concepts, or pairs of characters, leave no doubt. */
const ENOUGH = 3;

interface Meaning {
  readonly weights: Readonly<Record<string, number>>;
  /** Of the vector that the weights are. */
  readonly length: number;
  /** Its concepts in whatever words, and the pairs of characters that it is written with. */
  readonly parts: ReadonlySet<string>;
}

const isChinese = (character: string | undefined): boolean =>
  character !== undefined && character >= '一' && character <= '龥';

function meaningOf(words: string): Meaning {
  const kept = words.replace(META, ' ');
  const parts = new Set<string>();
  for (const part of partsOfProblem(words.replace(/[。；！]/gu, '，')))
    if (part.startsWith('=')) parts.add(part);
  for (let at = 1; at < kept.length; at += 1)
    if (isChinese(kept[at - 1]) && isChinese(kept[at])) parts.add(kept.slice(at - 1, at + 1));
  const { weights } = aboutOf(words);
  return { weights, length: Math.hypot(...Object.values(weights), 0), parts };
}

/** The cosine of what the words of two items say for the categories. */
function sameSubject(one: Meaning, other: Meaning): number {
  let product = 0;
  for (const [id, weight] of Object.entries(one.weights)) product += weight * (other.weights[id] ?? 0);
  return product === 0 ? 0 : product / (one.length * other.length);
}

/** How much an item is about what a problem is about. */
export type Likeness = (item: NamedItem, problem: NamedItem) => number;

/** Compares the items of a text by subject, and by words: those that many of its problems have say less. */
export function likenessIn(text: string, items: readonly NamedItem[]): Likeness {
  const meanings = new Map(items.map((item) => [item, meaningOf(text.slice(item.start, item.end))]));
  const spread = new Map<string, number>();
  for (const [{ kind }, { parts }] of meanings)
    if (kind === 'problem') for (const part of parts) spread.set(part, (spread.get(part) ?? 0) + 1);
  return (item, problem) => {
    const [own, other] = [meanings.get(item), meanings.get(problem)];
    if (!own || !other) return 0;
    let shared = 0;
    for (const part of own.parts) if (other.parts.has(part)) shared += 1 / (spread.get(part) ?? 1);
    return WEIGHTS.subject * sameSubject(own, other) + WEIGHTS.words * Math.min(1, shared / ENOUGH);
  };
}
