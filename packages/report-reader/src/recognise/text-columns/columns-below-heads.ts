import { FORMS, leafPaths, tableSections, type Block, type Head } from '@zhaojian/report';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { isBeforeHeads, isCorner } from '../wording/printed-heads.ts';
import { COLUMN_SPELLINGS, columnLeavesOf, spellingsOf } from '../wording/row-targets.ts';
import type { Across, Word } from './words-of-line.ts';

/** The columns of a table in text, from left to right: where the head of each is across the line. */
export interface Columns {
  readonly heads: readonly Across[];
  /** How many cells the file parts their line into; null where it parts none. */
  readonly cellCount: number | null;
  /** Where the corner left of them is across the line; null where none is printed. */
  readonly cornerAt: number | null;
}

const numbered = (text: string): string => normaliseLabel(text).numbered;

const BLOCKS: readonly Block[] = FORMS.flatMap((form) =>
  tableSections(form).flatMap(({ table }) => table.blocks),
);

/** The heads that are over a column each, of each kind of block; the most first. */
const HEADS_OF_BLOCKS: readonly (readonly Head[])[] = [
  ...new Map(
    BLOCKS.map(columnLeavesOf).map((heads) => [heads.map(({ label }) => label).join('|'), heads]),
  ).values(),
].toSorted((a, b) => b.length - a.length);

const spellingsIn = (heads: readonly Head[]): string[] =>
  heads.flatMap((head) => spellingsOf(head).map((spelling) => spelling.numbered));

const OVER_COLUMNS = new Set(HEADS_OF_BLOCKS.flatMap(spellingsIn));
/** The heads of groups are over several columns, and say nothing of where each of them is. */
const OVER_GROUPS = new Set(
  BLOCKS.flatMap(({ columns }) =>
    leafPaths(columns).flatMap((path) => spellingsIn(path.slice(0, -1))),
  ).filter((spelling) => !OVER_COLUMNS.has(spelling)),
);
const WORDS_OF_HEADS = [...COLUMN_SPELLINGS].join('\n');

/** Words below one another are one head, broken in a narrow column. */
function stacksOf(words: readonly Word[]): Word[] {
  const stacks: Word[] = [];
  for (const word of words) {
    const at = stacks.findIndex(({ from, to }) => from < word.to && to > word.from);
    const above = stacks[at];
    if (!above) stacks.push(word);
    else
      stacks[at] = {
        text: above.text + word.text,
        from: Math.min(above.from, word.from),
        to: Math.max(above.to, word.to),
      };
  }
  return stacks.toSorted((a, b) => a.from - b.from);
}

const says = (stack: Word | undefined, head: Head): boolean =>
  stack !== undefined && spellingsOf(head).some((spelling) => spelling.numbered === numbered(stack.text));

/** The stacks of words that are the heads of a block, each to the character and in the form's order; null where they are not. */
function headsIn(words: readonly Word[]): readonly Word[] | null {
  const stacks = stacksOf(words);
  const heads = HEADS_OF_BLOCKS.find(
    (all) => all.length <= stacks.length && all.every((head, at) => says(stacks.at(at - all.length), head)),
  );
  return heads ? stacks.slice(-heads.length) : null;
}

/** Follows the lines of a text and knows the heads that are above each of them. */
export class HeadsFollowed {
  #columns: Columns | null = null;
  #fewer: readonly Across[] = [];
  #words: Word[] = [];
  #cellCount: number | null = null;
  #cornerAt: number | null = null;

  /** The columns whose heads are above the next line; null where they are not known. */
  get columns(): Columns | null {
    if (this.#words.length > 0) {
      const heads = headsIn(this.#words);
      if (heads) this.#columns = { heads, cellCount: this.#cellCount, cornerAt: this.#cornerAt };
      this.#fewer = heads ? [] : stacksOf(this.#words);
      this.#words = [];
    }
    return this.#columns;
  }

  /** Heads of columns above the next line that are not all of their block's; none where its columns are known. */
  get fewerHeads(): readonly Across[] {
    return this.columns ? [] : this.#fewer;
  }

  /** No heads are above what follows. */
  forget(): void {
    [this.#columns, this.#words, this.#fewer] = [null, [], []];
  }

  /**
   * Takes the words of a line that prints no figure.
   *
   * @returns whether they are heads, or parts of heads
   */
  take(words: readonly Word[], cellCount: number | null): boolean {
    if (words.some(({ text }) => isBeforeHeads(text))) {
      this.forget();
      this.#cornerAt = words.find(({ text }) => isCorner(text))?.from ?? null;
    }
    const said = words.map((word) => ({ word, text: numbered(word.text) }));
    const ofColumns = said.filter(
      ({ text }) => text !== '' && !OVER_GROUPS.has(text) && WORDS_OF_HEADS.includes(text),
    );
    this.#words.push(...ofColumns.map(({ word }) => word));
    this.#cellCount = cellCount;
    return ofColumns.length > 0 || said.some(({ text }) => OVER_GROUPS.has(text));
  }
}
