import { leafPaths, type Block, type Head } from '@zhaojian/report';
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

/** So much of a head stands on the first line of a narrow column. */
const SHORTEST_BEGINNING = 2;

/**
 * Whether a line names a head right before the first of those below the next one: 自然人 as high as two rows stands in
 * the middle of them, below 法人或其他组织 and beside 商业企业.
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
function isReordered(siblings: readonly Head[], text: string, lines: readonly string[]): boolean {
  const named = siblings.filter((head) => !isShort(head) && isNamed(head, text));
  return named.some((head, index) => {
    const next = named[index + 1];
    return next !== undefined && !isBefore(head, next, text) && !isBesideFirstOf(head, next, lines);
  });
}

/**
 * Whether a text holds the words of a head for themselves: 维持 where it does not hold 结果 as well, which the lines of a
 * narrow column would part from it.
 */
function isWhole(words: string, head: Head, text: string): boolean {
  const [official = ''] = wordsOf(head);
  const rest = official.replace(words, '');
  return rest === '' || rest === official || !text.replaceAll(official, '').includes(rest);
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
  const precedes = (head: Head): boolean =>
    wordsOf(leaf).some((first) =>
      wordsOf(head).some((second) => text.includes(first + second) && isWhole(second, head, text)),
    );
  return !isInPlace && earlier.some((head) => !isShort(head) && precedes(head));
}

function readHeads(text: string, texts: readonly string[], block: Block): HeadsInText {
  const lines = texts.map((line) => normaliseLabel(line).numbered);
  const paths = leafPaths(block.columns);
  const complete = paths.every((path) => path.every((head) => isNamed(head, text)));
  const reordered =
    siblingsOf(block.columns).some((siblings) => isReordered(siblings, text, lines)) ||
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
  const heads = readHeads(text, texts, block);
  lastRead.set(block, { text, heads });
  return heads;
}
