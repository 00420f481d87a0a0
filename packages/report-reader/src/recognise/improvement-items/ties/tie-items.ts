import type { NamedItem } from '../named-item.ts';
import { type Likeness, likenessIn } from './likeness.ts';
import { referredTo } from './references.ts';

/** How much it speaks for a tie that an answer has the place, or the number in its list, of the problem. */
const IN_PLACE = 0.5;
/** Less is no tie. */
const LEAST = 0.6;
/** A problem that something answers already is answered again by what leaves little doubt. */
const LEAST_AGAIN = 1.2;
/** So few answers behind the only problem of a text all answer it. */
const MOST_FOR_ONE = 4;
/** This many of the problems named before an item, and after it, are compared with it. */
const MOST_COMPARED = 60;

/** An item, the problem that it may answer, and how much speaks for that. */
interface Candidate {
  readonly item: NamedItem;
  readonly problem: NamedItem;
  readonly weight: number;
  /** How many times the text turned to other problems between the two: of problems that are as like the nearer is meant. */
  readonly apart: number;
}

type Ties = Map<NamedItem, NamedItem>;

/** Problems, and what follows them until others are named. */
interface Block {
  readonly problems: NamedItem[];
  readonly answers: NamedItem[];
}

function blocksOf(items: readonly NamedItem[]): Block[] {
  const blocks: Block[] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (item.kind !== 'problem') last?.answers.push(item);
    else if (last && last.answers.length === 0) last.problems.push(item);
    else blocks.push({ problems: [item], answers: [] });
  }
  return blocks;
}

/** Whether an answer is where the problem is: at the same place among as many, or by the same number in a list as long. */
function placesIn(items: readonly NamedItem[]): (item: NamedItem, problem: NamedItem) => boolean {
  const placeOf = new Map<NamedItem, string>();
  for (const [index, { problems, answers }] of blocksOf(items).entries())
    if (problems.length === answers.length)
      for (const [at, item] of [...problems.entries(), ...answers.entries()])
        placeOf.set(item, `${index} ${at}`);
  const sizes = new Map<number, number>();
  for (const { group, ordinal } of items) sizes.set(group, Math.max(sizes.get(group) ?? 0, ordinal));
  return (item, problem) =>
    (placeOf.has(item) && placeOf.get(item) === placeOf.get(problem)) ||
    (item.ordinal > 0 &&
      item.ordinal === problem.ordinal &&
      sizes.get(item.group) === sizes.get(problem.group));
}

/** The problems that an item may answer: what is done answers none that is named only after it. */
function* candidatesOf(items: readonly NamedItem[], likeness: Likeness): Generator<Candidate> {
  const problems = items.filter(({ kind }) => kind === 'problem');
  const isInPlace = placesIn(items);
  const blockOf = new Map(
    blocksOf(items).flatMap(({ problems: asked, answers }, index) =>
      [...asked, ...answers].map((item) => [item, index] as const),
    ),
  );
  let before = 0;
  for (const item of items) {
    if (item.kind === 'problem') {
      before += 1;
      continue;
    }
    const last = item.kind === 'done' ? before : before + MOST_COMPARED;
    for (const problem of problems.slice(Math.max(0, before - MOST_COMPARED), last)) {
      const weight = likeness(item, problem) + (isInPlace(item, problem) ? IN_PLACE : 0);
      const apart = Math.abs((blockOf.get(item) ?? -1) - (blockOf.get(problem) ?? -1));
      if (weight > LEAST) yield { item, problem, weight, apart };
    }
  }
}

/** Answers that none of their words tie, between two that are tied or at an end, and the problems left between theirs. */
interface Gap {
  readonly answers: NamedItem[];
  readonly problems: NamedItem[];
}

/** Where the answers of a block go in the order of its problems, the gaps between those that are tied. */
function gapsIn({ problems, answers }: Block, ties: Ties): Gap[] {
  const gaps: Gap[] = [];
  let open: NamedItem[] = [];
  let from = 0;
  const close = (to: number): void => {
    gaps.push({ answers: open, problems: problems.slice(from, to) });
    open = [];
  };
  for (const answer of answers) {
    const problem = ties.get(answer);
    const at = problem ? problems.indexOf(problem) : -1;
    if (!problem) open.push(answer);
    else if (at >= from) {
      close(at);
      from = at + 1;
    } else if (at !== from - 1) return [];
  }
  close(problems.length);
  return gaps;
}

/** Where as many answers go in the order of the problems, those left over answer the problems left over, one each. */
function tieInOrder(items: readonly NamedItem[], ties: Ties): void {
  const blocks = blocksOf(items);
  for (const block of blocks) {
    const [only] = block.problems;
    if (only && blocks.length === 1 && block.problems.length === 1 && block.answers.length <= MOST_FOR_ONE)
      for (const answer of block.answers) ties.set(answer, ties.get(answer) ?? only);
    const isTied = block.problems.length === 1 || block.answers.some((answer) => ties.has(answer));
    if (!isTied || block.answers.length !== block.problems.length) continue;
    for (const { answers, problems } of gapsIn(block, ties))
      if (answers.length === problems.length)
        for (const [at, answer] of answers.entries()) ties.set(answer, problems[at] ?? answer);
  }
}

/**
 * For each item the index of the problem that it answers: the one in whose entry or row it is, or which it refers to by
 * number; otherwise one like it by subject, words and place. The surest ties come first, and a problem that has its answer
 * is given another only where that leaves little doubt. Null where none is like it.
 */
export function tieItems(text: string, items: readonly NamedItem[]): (number | null)[] {
  const problems = items.filter(({ kind }) => kind === 'problem');
  const ties: Ties = new Map();
  for (const item of items) {
    const named = item.kind === 'problem' ? null : (item.owner ?? referredTo(text, item, problems));
    if (named) ties.set(item, named);
  }
  const answered = new Set(ties.values());
  const surestFirst = [...candidatesOf(items, likenessIn(text, items))].toSorted(
    (one, other) => other.weight - one.weight || one.apart - other.apart,
  );
  for (const { item, problem, weight } of surestFirst) {
    if (ties.has(item) || (answered.has(problem) && weight < LEAST_AGAIN)) continue;
    ties.set(item, problem);
    answered.add(problem);
  }
  tieInOrder(items, ties);
  const indexOf = new Map(items.map((item, index) => [item, index]));
  return items.map((item) => {
    const problem = ties.get(item);
    return problem ? (indexOf.get(problem) ?? null) : null;
  });
}
