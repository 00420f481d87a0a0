import { leafPaths, type Block, type Head } from '@zhaojian/report';
import { joinedWords } from './normalise-label.ts';
import { columnHeadsOf, spellingsOf } from './row-targets.ts';

/** Where a head's wording first stands in a text, or -1. Short wordings are looked for from the end. */
function positionOf(head: Head, text: string): number {
  const found = spellingsOf(head).map(({ words }) => text.indexOf(words));
  return Math.max(-1, ...found);
}

/** The share of a block's column heads, each wording once, that a text names. */
export function headsSaidBy(texts: readonly string[], block: Block): number {
  const text = joinedWords(texts);
  const heads = columnHeadsOf(block);
  return heads.filter((head) => positionOf(head, text) >= 0).length / heads.length;
}

/** What the text above unaligned figures says about their columns. */
export interface HeadsInText {
  readonly complete: boolean;
  /** Columns next to each other under one head are named in another order than the form's. */
  readonly reordered: boolean;
}

const siblingsOf = (heads: readonly Head[]): Head[][] => [
  heads.filter((head) => !head.children),
  ...heads.flatMap((head) => siblingsOf(head.children ?? [])),
];

/** Whether a text names all column heads of a block, and in the form's order where they stand side by side. */
export function readHeadsInText(texts: readonly string[], block: Block): HeadsInText {
  const text = joinedWords(texts);
  const complete = leafPaths(block.columns).every((path) =>
    path.every((head) => positionOf(head, text) >= 0),
  );
  const reordered = siblingsOf(block.columns).some((siblings) => {
    const positions = siblings
      .filter((head) => spellingsOf(head).some(({ words }) => words.length >= 4))
      .map((head) => positionOf(head, text))
      .filter((position) => position >= 0);
    return positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0));
  });
  return { complete, reordered };
}
