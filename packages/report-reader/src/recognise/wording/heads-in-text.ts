import { leafPaths, onceForEach, type Block, type Head } from '@zhaojian/report';
import { joinedWords, normaliseLabel } from './normalise-label.ts';
import { columnHeadsOf, spellingsOf } from './row-targets.ts';

const wordsOf = (head: Head): string[] => spellingsOf(head).map(({ words }) => words);

const isNamed = (head: Head, text: string): boolean => wordsOf(head).some((words) => text.includes(words));

/** The share of a block's column heads, each wording once, that a text names. */
export function headsSaidBy(texts: readonly string[], block: Block): number {
  const text = joinedWords(texts);
  const heads = columnHeadsOf(block);
  return heads.filter((head) => isNamed(head, text)).length / heads.length;
}

/** What the text above unaligned figures says about their columns. */
export interface HeadsInText {
  readonly complete: boolean;
  /** Columns next to each other under one head are named in another order than the form's. */
  readonly reordered: boolean;
  /** Only the total is: before what it sums up. */
  readonly totalFirst: boolean;
}

/** The lowest heads of a block. */
const leavesOf = (block: Block): Head[] => leafPaths(block.columns).flatMap((path) => path.at(-1) ?? []);

/** Heads side by side under one head, at every level. */
const siblingsOf = (heads: readonly Head[]): (readonly Head[])[] => [
  heads,
  ...heads.flatMap(({ children }) => (children ? siblingsOf(children) : [])),
];

/** Shorter heads occur in other words: they are known by what precedes them. */
const SHORTEST_ALONE = 3;
const isShort = (head: Head): boolean => wordsOf(head).every((words) => words.length < SHORTEST_ALONE);

/** The beginning of a head that is printed in two parts, its end elsewhere: 商业 above 企业; null of any other. */
function beginningOf(head: Head, { text, remainder }: PrintedHeads): string | null {
  const official = officialWords(head);
  if (text.includes(official)) return null;
  const end = wordsOf(head).find((words) => official.endsWith(words) && text.includes(words));
  const beginning = official.slice(0, official.length - (end?.length ?? 0));
  return end !== undefined && remainder.includes(beginning) ? beginning : null;
}

/** Whether one head is named before the other, the first or the last time: merged heads may be printed again. */
function isBefore(head: Head, next: Head, printed: PrintedHeads): boolean {
  const { text } = printed;
  const beginnings = (named: Head): readonly string[] => {
    const beginning = beginningOf(named, printed);
    return beginning === null ? wordsOf(named) : [beginning];
  };
  const first = (named: Head): number => Math.max(...beginnings(named).map((words) => text.indexOf(words)));
  const last = (named: Head): number =>
    Math.max(...beginnings(named).map((words) => text.lastIndexOf(words)));
  return first(head) <= first(next) || last(head) <= last(next);
}

/** This much of a head is on the first line of a narrow column. */
const SHORTEST_BEGINNING = 2;

/**
 * Whether a line names a head right before the first of those below the next one: a head as high as two rows is in
 * the middle of them, below the head of the group beside it and next to the first of that group.
 */
function isBesideFirstOf(head: Head, next: Head, lines: readonly string[]): boolean {
  const [first] = next.children ?? [];
  if (!first) return false;
  return wordsOf(head).some((words) =>
    wordsOf(first).some((below) =>
      lines.some((line) => line.includes(words + below.slice(0, SHORTEST_BEGINNING))),
    ),
  );
}

/** Whether heads side by side are named in another order than the form's. */
function isReordered(siblings: readonly Head[], printed: PrintedHeads): boolean {
  const { text, lines } = printed;
  const named = siblings.filter((head) => !isShort(head) && isNamed(head, text));
  return named.some((head, index) => {
    const next = named[index + 1];
    return next !== undefined && !isBefore(head, next, printed) && !isBesideFirstOf(head, next, lines);
  });
}

const officialWords = (head: Head): string => wordsOf(head)[0] ?? '';

/** The text above figures, as it is read on and line by line. */
interface PrintedHeads {
  readonly text: string;
  readonly lines: readonly string[];
  /** What the text holds beside the official words of heads. */
  readonly remainder: string;
}

function printedHeads(texts: readonly string[], block: Block): PrintedHeads {
  const text = joinedWords(texts);
  const official = new Set(leavesOf(block).map(officialWords));
  return {
    text,
    lines: texts.map((line) => normaliseLabel(line).numbered),
    remainder: [...official].reduce((left, words) => left.replaceAll(words, '\n'), text),
  };
}

/**
 * The words of a head that a text holds for themselves: those of a short spelling only where the text does not hold the
 * rest of the official one as well, which the lines of a narrow column would part from it.
 */
function wholeWordsOf(head: Head, { text, remainder }: PrintedHeads): string[] {
  const official = officialWords(head);
  return wordsOf(head).filter((words) => {
    const rest = official.replace(words, '');
    return text.includes(words) && (rest === '' || rest === official || !remainder.includes(rest));
  });
}

/**
 * Whether the last head of a group, its total, is named before all others of it. Only for one that occurs in no other
 * head of the block; heads that are above others are printed in a line of their own, where their order says
 * nothing.
 */
function isLastFirst(siblings: readonly Head[], block: Block, printed: PrintedHeads): boolean {
  const last = siblings.at(-1);
  if (!last || !isShort(last) || siblings.some(({ children }) => children)) return false;
  const others = columnHeadsOf(block).filter(({ label }) => label !== last.label);
  const isAlone = !others.some((other) =>
    wordsOf(last).some((words) => officialWords(other).includes(words)),
  );
  const firstOf = (words: readonly string[]): number =>
    Math.min(...words.map((word) => printed.text.indexOf(word)).filter((at) => at >= 0));
  const before = firstOf(siblings.slice(0, -1).flatMap((head) => wholeWordsOf(head, printed)));
  return isAlone && before < Infinity && firstOf(wordsOf(last)) < before;
}

/** Whether a short head never follows the heads it follows in the form, but is before one of those. */
function isDisplaced(column: number, paths: readonly (readonly Head[])[], printed: PrintedHeads): boolean {
  const { text } = printed;
  const own = paths[column] ?? [];
  const leaf = own.at(-1);
  const before = paths[column - 1];
  if (!leaf || !before || !isShort(leaf)) return false;
  const follows = (head: Head, next: Head): boolean =>
    wordsOf(head).some((first) => wordsOf(next).some((second) => text.includes(first + second)));
  const isInPlace = before.some((head) => !own.includes(head) && follows(head, leaf));
  const earlier = paths.slice(0, column).flatMap((path) => path.at(-1) ?? []);
  const precedes = (head: Head): boolean =>
    wordsOf(leaf).some((first) =>
      wholeWordsOf(head, printed).some((second) => text.includes(first + second)),
    );
  return !isInPlace && earlier.some((head) => !isShort(head) && precedes(head));
}

/**
 * Whether the line that names the total first shows it in order: after one of the heads it sums up, or beside none of
 * them, as where it is as high as all lines of heads together.
 *
 * @param lines the line of the document that each text is on
 */
function isTotalInOrder(texts: readonly string[], lines: readonly number[], block: Block): boolean {
  const leaves = leavesOf(block);
  const total = leaves.at(-1);
  if (!total || new Set(lines).size === lines.length) return false;
  const words = texts.flatMap((text, at) =>
    text.split(/\s+/u).map((word) => ({ word: normaliseLabel(word).numbered, line: lines[at] })),
  );
  const first = words.findIndex(({ word }) => wordsOf(total).includes(word));
  const isOfPart = (word: string): boolean =>
    word.length >= SHORTEST_BEGINNING &&
    leaves.some((leaf) => leaf.label !== total.label && officialWords(leaf).includes(word));
  const parts = words.flatMap(({ word, line }, at) =>
    line === words[first]?.line && isOfPart(word) ? [at] : [],
  );
  return first >= 0 && (parts.length === 0 || (parts[0] ?? 0) < first);
}

function readHeads(
  texts: readonly string[],
  block: Block,
  linesOfTexts: readonly number[] | undefined,
): HeadsInText {
  const printed = printedHeads(texts, block);
  const { text } = printed;
  const paths = leafPaths(block.columns);
  const total = paths.at(-1)?.at(-1)?.label;
  const isOfTotal = (column: number): boolean => paths[column]?.at(-1)?.label === total;
  const complete = paths.every((path) => path.every((head) => isNamed(head, text)));
  const siblings = siblingsOf(block.columns);
  const displaced = paths.flatMap((_, column) => (isDisplaced(column, paths, printed) ? [column] : []));
  const reordered =
    siblings.some((heads) => isReordered(heads, printed)) || displaced.some((column) => !isOfTotal(column));
  const totalFirst =
    (siblings.some((heads) => isLastFirst(heads, block, printed)) || displaced.some(isOfTotal)) &&
    !(linesOfTexts && isTotalInOrder(texts, linesOfTexts, block));
  return { complete, reordered, totalFirst: totalFirst && !reordered };
}

const NO_LINES: readonly number[] = [];

/** The same texts are above most rows of a table. */
const headsByTexts = onceForEach((texts: readonly string[]) =>
  onceForEach((lines: readonly number[]) =>
    onceForEach((block: Block) => readHeads(texts, block, lines === NO_LINES ? undefined : lines)),
  ),
);

/**
 * Whether a text names all column heads of a block, and in the form's order where they are side by side.
 *
 * @param lines the line of the document that each text is on, where that is known
 */
export const readHeadsInText = (
  texts: readonly string[],
  block: Block,
  lines: readonly number[] = NO_LINES,
): HeadsInText => headsByTexts(texts)(lines)(block);
