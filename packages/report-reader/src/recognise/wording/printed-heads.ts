import { FORMS, onceForEach, tableSections, type Block, type Head, type TableId } from '@zhaojian/report';
import { LABEL_THRESHOLD, scoreText } from './label-score.ts';
import { normaliseLabel, plainText } from './normalise-label.ts';
import { RememberedTexts } from './remembered-texts.ts';
import { COLUMN_SPELLINGS, ROW_SPELLINGS, columnLeavesOf, spellingsOf } from './row-targets.ts';

/** A head as it is printed over a column, and what the form knows it as. */
export interface PrintedHead {
  readonly text: string;
  /** The column of the block whose head it is; null where it is none of the block's. */
  readonly column: number | null;
  /** It is a part of a head, broken so that nobody can say which of the others it belongs to. */
  readonly isPart?: true;
}

/** A head may be broken over this many texts. */
const MOST_PARTS = 8;
const LONGEST_HEAD = 20;

const CORNERS = new Set(
  FORMS.flatMap((form) =>
    tableSections(form).flatMap(({ table }) =>
      table.blocks.flatMap(({ corner }) => (corner === undefined ? [] : [normaliseLabel(corner).numbered])),
    ),
  ),
);
/** 第二十条第（五）项, or a part of it. */
const ARTICLE = /^第?[一二三四五六七八九十]+条|^第.{1,5}项$/u;
/** What is printed between the heads of a table but is none: a unit, a remark in brackets. */
const NO_HEAD = /^[([（【]|^单位/u;

/** Whether a text is the corner of a block, where row heads and column heads meet. */
export const isCorner = (text: string): boolean => CORNERS.has(normaliseLabel(text).numbered);

/** Whether a text is above or left of heads: an article, the corner of a block. */
export const isBeforeHeads = (text: string): boolean =>
  isCorner(text) || ARTICLE.test(plainText(text).replace(/\s+/gu, ''));

/** The heads of all columns of a table, of all forms and blocks, each wording once. */
const vocabularies = new Map<TableId, readonly Head[]>();
function headsOfTable(id: TableId): readonly Head[] {
  let heads = vocabularies.get(id);
  if (!heads) {
    const leaves = FORMS.flatMap((form) =>
      tableSections(form)
        .filter(({ table }) => table.id === id)
        .flatMap(({ table }) => table.blocks.flatMap(columnLeavesOf)),
    );
    heads = [...new Map(leaves.map((head) => [head.label, head])).values()];
    vocabularies.set(id, heads);
  }
  return heads;
}

const spellings = new Map<TableId, ReadonlySet<string>>();

/** How the heads of a table may be printed, the longest first. */
function spellingsOfTable(id: TableId): ReadonlySet<string> {
  let ofTable = spellings.get(id);
  if (!ofTable) {
    const numbered = headsOfTable(id).flatMap((head) =>
      spellingsOf(head).map((spelling) => spelling.numbered),
    );
    ofTable = new Set(numbered.toSorted((a, b) => b.length - a.length));
    spellings.set(id, ofTable);
  }
  return ofTable;
}

/** The one of several that scores best; null where none does, or two do. */
function bestOf(scores: readonly number[]): { at: number; score: number } | null {
  const score = Math.max(0, ...scores);
  const at = scores.indexOf(score);
  return score < LABEL_THRESHOLD || scores.lastIndexOf(score) !== at ? null : { at, score };
}

type SaidColumn = number | 'foreign' | null;

const tableOf = onceForEach(
  (block: Block): TableId | undefined =>
    FORMS.flatMap(tableSections).find(({ table }) => table.blocks.includes(block))?.table.id,
);

const saidByTexts = onceForEach(
  (block: Block) =>
    new RememberedTexts((text): { readonly column: SaidColumn } => ({ column: lookUpColumn(text, block) })),
);

/** The column of a block that a text heads: a number, `'foreign'` for a head of another block, null for no head. */
const columnSaidBy = (text: string, block: Block): SaidColumn => saidByTexts(block).of(text).column;

function lookUpColumn(text: string, block: Block): SaidColumn {
  const own = bestOf(columnLeavesOf(block).map((head) => scoreText(text, spellingsOf(head))));
  const table = tableOf(block);
  const others = (table === undefined ? [] : headsOfTable(table)).map((head) =>
    scoreText(text, spellingsOf(head).slice(0, 1)),
  );
  const other = Math.max(0, ...others);
  if (own && own.score >= other) return own.at;
  return other >= LABEL_THRESHOLD ? 'foreign' : null;
}

/** All that the forms print around figures: a word in it is a label, or a part of one that is broken over lines. */
const KNOWN_WORDS = [...COLUMN_SPELLINGS, ...ROW_SPELLINGS, ...CORNERS].join('\n');
const known = new RememberedTexts((text) => ({ is: KNOWN_WORDS.includes(normaliseLabel(text).numbered) }));
const isKnownWord = (text: string): boolean => known.of(text).is;

/** Words run together that hold several heads one after the other. */
function runTogether(text: string, table: TableId): string[] | null {
  let rest = normaliseLabel(text).numbered;
  const found: string[] = [];
  while (rest !== '') {
    const next = [...spellingsOfTable(table)].find((spelling) => rest.startsWith(spelling));
    if (next === undefined) return null;
    found.push(next);
    rest = rest.slice(next.length);
  }
  return found.length > 1 ? found : null;
}

/** How many texts from here on are one head to the character; 0 where they are none. */
function partsOfHead(texts: readonly string[], at: number, table: TableId): number {
  for (let count = Math.min(MOST_PARTS, texts.length - at); count > 0; count -= 1) {
    const text = texts.slice(at, at + count).join('');
    if (text.length <= LONGEST_HEAD && spellingsOfTable(table).has(normaliseLabel(text).numbered))
      return count;
  }
  return 0;
}

/** The texts that are between the last corner or article and the label of a row, word by word. */
function textsOfHeads(texts: readonly string[]): { words: readonly string[]; hasStart: boolean } {
  const words = texts.flatMap((text) => text.split(/[\s|｜]+/u)).filter((word) => word !== '');
  const start = words.findLastIndex(isBeforeHeads);
  return { words: words.slice(start + 1), hasStart: start >= 0 };
}

/**
 * The heads that some texts print above the columns of a block, in their order: its own, those of other blocks and
 * eras, and after a corner or an article also words that the form does not know.
 *
 * @param texts the texts above the figures of a row, without the row's label
 */
export function printedHeads(texts: readonly string[], table: TableId, block: Block): PrintedHead[] {
  const { words, hasStart } = textsOfHeads(texts);
  const heads: PrintedHead[] = [];
  const add = (text: string): void => {
    const column = columnSaidBy(text, block);
    if (column !== null) heads.push({ text, column: column === 'foreign' ? null : column });
    else if (hasStart && isUnknown(text)) heads.push({ text, column: null });
    else if (hasStart && isOfHead(text) && !isRowLabel(text))
      heads.push({ text, column: null, isPart: true });
  };
  for (let at = 0; at < words.length;) {
    const parts = partsOfHead(words, at, table);
    const word = words[at] ?? '';
    if (parts > 0) add(words.slice(at, at + parts).join(''));
    else for (const text of runTogether(word, table) ?? [word]) add(text);
    at += Math.max(1, parts);
  }
  return heads;
}

const isRowLabel = (text: string): boolean => ROW_SPELLINGS.has(normaliseLabel(text).numbered);

/** Whether a word is none that the forms print around figures, and no remark either. */
export const isUnknown = (text: string): boolean =>
  normaliseLabel(text).numbered.length > 1 &&
  !NO_HEAD.test(text) &&
  !ARTICLE.test(plainText(text)) &&
  !isKnownWord(text);

/** Whether a word is a column head, or a part of one. */
const COLUMN_WORDS = [...COLUMN_SPELLINGS].join('\n');
const isOfHead = (text: string | undefined): boolean =>
  text !== undefined && COLUMN_WORDS.includes(normaliseLabel(text).numbered);

/**
 * The words among column heads that are heads of no form.
 *
 * @param texts the texts above the figures of a row, without the row's label
 */
export function unknownAmongHeads(texts: readonly string[]): string[] {
  const { words } = textsOfHeads(texts);
  return words.filter((word, at) => {
    const isLast = at === words.length - 1;
    return isUnknown(word) && isOfHead(words[at - 1]) && (isLast || isOfHead(words[at + 1]));
  });
}
