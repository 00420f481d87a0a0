import { leafPaths, type Block, type Head } from '@zhaojian/report';
import { joinedWords } from './normalise-label.ts';
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
}

/** Heads side by side under one head, at every level. */
const siblingsOf = (heads: readonly Head[]): (readonly Head[])[] => [
  heads,
  ...heads.flatMap(({ children }) => (children ? siblingsOf(children) : [])),
];

/** Shorter heads (其他, 总计) occur in other words: they are known by what stands before them. */
const SHORTEST_ALONE = 3;
const isShort = (head: Head): boolean => wordsOf(head).every((words) => words.length < SHORTEST_ALONE);

/** Whether one head is named before the other, the first or the last time: merged heads may be printed again. */
function isBefore(head: Head, next: Head, text: string): boolean {
  const first = (named: Head): number => Math.max(...wordsOf(named).map((words) => text.indexOf(words)));
  const last = (named: Head): number => Math.max(...wordsOf(named).map((words) => text.lastIndexOf(words)));
  return first(head) <= first(next) || last(head) <= last(next);
}

/** Whether heads side by side are named in another order than the form's. */
function isReordered(siblings: readonly Head[], text: string): boolean {
  const named = siblings.filter((head) => !isShort(head) && isNamed(head, text));
  return named.some((head, index) => {
    const next = named[index + 1];
    return next !== undefined && !isBefore(head, next, text);
  });
}

/** Whether a short head never follows the heads it follows in the form, but stands before one of those. */
function isDisplaced(column: number, paths: readonly (readonly Head[])[], text: string): boolean {
  const own = paths[column] ?? [];
  const leaf = own.at(-1);
  const before = paths[column - 1];
  if (!leaf || !before || !isShort(leaf)) return false;
  const follows = (head: Head, next: Head): boolean =>
    wordsOf(head).some((first) => wordsOf(next).some((second) => text.includes(first + second)));
  const isInPlace = before.some((head) => !own.includes(head) && follows(head, leaf));
  const earlier = paths.slice(0, column).flatMap((path) => path.at(-1) ?? []);
  return !isInPlace && earlier.some((head) => !isShort(head) && follows(leaf, head));
}

function readHeads(text: string, block: Block): HeadsInText {
  const paths = leafPaths(block.columns);
  const complete = paths.every((path) => path.every((head) => isNamed(head, text)));
  const reordered =
    siblingsOf(block.columns).some((siblings) => isReordered(siblings, text)) ||
    paths.some((_, column) => isDisplaced(column, paths, text));
  return { complete, reordered };
}

/** The text above the last row of each block that was read: it is the same for most rows of a table. */
const lastRead = new WeakMap<Block, { readonly text: string; readonly heads: HeadsInText }>();

/** Whether a text names all column heads of a block, and in the form's order where they stand side by side. */
export function readHeadsInText(texts: readonly string[], block: Block): HeadsInText {
  const text = joinedWords(texts);
  const last = lastRead.get(block);
  if (last?.text === text) return last.heads;
  const heads = readHeads(text, block);
  lastRead.set(block, { text, heads });
  return heads;
}
