import { onceForEach, type Block } from '@zhaojian/report';
import type { HeadSpan, PrintedRow } from '../rows/printed-row.ts';
import { headsSaidBy } from '../wording/heads-in-text.ts';
import { scoreText } from '../wording/label-score.ts';
import {
  isBeforeHeads,
  isUnknown,
  printedHeads,
  unknownAmongHeads,
  type PrintedHead,
} from '../wording/printed-heads.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import type { AlignedRow } from '../alignment/align-rows.ts';

/** What is above the figures of a row. */
export interface HeadsAbove {
  /** The texts that name most of its columns, anywhere above it. */
  readonly texts: readonly string[];
  /** The line of the document that each of these is on, where that is known. */
  readonly lines: readonly number[] | undefined;
  /** The heads right above its block of rows, in their order. */
  readonly printed: readonly PrintedHead[];
  /** Words among these heads that no form has. */
  readonly unknown: readonly string[];
}

/**
 * For each row that whose texts are above figures of a block in it: of those up to it the one that names most of the block's
 * columns, of several the nearest.
 */
function rowsOfTextsAbove(rows: readonly PrintedRow[], block: Block): ReadonlyMap<PrintedRow, PrintedRow> {
  const above = new Map<PrintedRow, PrintedRow>();
  let most: { readonly row: PrintedRow; readonly share: number } | null = null;
  for (const row of rows) {
    const share = headsSaidBy(row.labels, block);
    if (most === null || share >= most.share) most = { row, share };
    above.set(row, most.row);
  }
  return above;
}

/** A label may be broken into this many words. */
const MOST_WORDS = 6;

/** The texts before the figures of a row without its own label, which is last. */
function withoutLabel(labels: readonly string[], { spellings }: RowTarget): string[] {
  const words = labels.flatMap((text) => text.split(/\s+/u)).filter((word) => word !== '');
  if (spellings.length === 0) return words;
  if (words.length <= 1) return [];
  // A row that ends with an article or a corner has no label.
  if (isBeforeHeads(words.at(-1) ?? '')) return words;
  let label = { count: 1, score: 0 };
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length); count += 1) {
    const score = scoreText(words.slice(-count).join(''), spellings);
    if (score > label.score) label = { count, score };
  }
  const last = words.at(-1) ?? '';
  const own = spellings.find(({ words: name }) => last !== name && last.endsWith(name));
  return own && label.score < 1
    ? [...words.slice(0, -1), last.slice(0, -own.words.length)]
    : words.slice(0, words.length - label.count);
}

type HeadsOfRow = Pick<HeadsAbove, 'printed' | 'unknown'> & { readonly hasStart: boolean };

/** The heads that are before the label of a row, as the rows below it have them too. */
const headsBefore = onceForEach((row: PrintedRow) =>
  onceForEach((owner: RowTarget) =>
    onceForEach((block: Block): HeadsOfRow => {
      const texts = withoutLabel(row.labels, owner);
      return {
        printed: printedHeads(texts, owner.table, block),
        unknown: unknownAmongHeads(texts),
        hasStart: texts.some(isBeforeHeads),
      };
    }),
  ),
);

/** The heads above a row without a grid: those before its label, or before that of a row above it in its block. */
function headsOfText(
  rows: readonly PrintedRow[],
  row: PrintedRow,
  target: RowTarget,
  targetOf: ReadonlyMap<PrintedRow, RowTarget>,
): Pick<HeadsAbove, 'printed' | 'unknown'> {
  const { block, columns } = target;
  for (let index = rows.indexOf(row); index >= 0; index -= 1) {
    const above = rows[index] as PrintedRow;
    const owner = targetOf.get(above);
    if (owner && owner.block !== block) break;
    // A table that a page break tore has its heads above its upper part only.
    if (above.heads) return headsOfGrid(above, above.heads, target);
    const heads = headsBefore(above)(owner ?? target)(block);
    // A word of a label may be a head as well: 2.其他法律行政法规禁止公开.
    const fewest = heads.hasStart ? 1 : Math.min(2, columns.length);
    if (heads.printed.length >= fewest) return heads;
  }
  return { printed: [], unknown: [] };
}

type HeadsOfGrid = Pick<HeadsAbove, 'printed' | 'unknown'>;

/** The heads of a grid from one of its columns on: the same for all rows whose figures begin there. */
const headsFrom = onceForEach((spans: readonly HeadSpan[]) =>
  onceForEach((block: Block) => {
    const known = new Map<number, HeadsOfGrid>();
    return (from: number, table: RowTarget['table']): HeadsOfGrid => {
      const heads = known.get(from) ?? readHeadsOfGrid(spans, from, table, block);
      known.set(from, heads);
      return heads;
    };
  }),
);

/** The heads of a grid that are over the figures of a row, each by the lowest words that name a column. */
const headsOfGrid = (row: PrintedRow, spans: readonly HeadSpan[], { table, block }: RowTarget): HeadsOfGrid =>
  headsFrom(spans)(block)(row.figures[0]?.columns?.from ?? 0, table);

function readHeadsOfGrid(
  spans: readonly HeadSpan[],
  from: number,
  table: RowTarget['table'],
  block: Block,
): HeadsOfGrid {
  const over = spans.filter(({ to }) => to > from);
  const printed = over.flatMap(({ texts }): PrintedHead[] => {
    const said = texts.flatMap((_, at) => printedHeads(texts.slice(at), table, block).slice(-1));
    const known = said.find(({ column }) => column !== null) ?? said[0];
    const text = texts.at(-1)?.trim() ?? '';
    return known ? [known] : text === '' ? [] : [{ text, column: null }];
  });
  return { printed, unknown: over.flatMap(({ texts }) => texts.slice(-1)).filter(isUnknown) };
}

/** What is above the figures of each of several rows. */
export function headsAbove(
  rows: readonly PrintedRow[],
  aligned: readonly AlignedRow[],
): (row: AlignedRow) => HeadsAbove {
  const targetOf = new Map(aligned.map(({ row, target }) => [row, target]));
  const textsAbove = onceForEach((block: Block) => rowsOfTextsAbove(rows, block));
  return ({ row, target }) => {
    const { labels, labelLines } = textsAbove(target.block).get(row) ?? row;
    const printed = row.heads
      ? headsOfGrid(row, row.heads, target)
      : headsOfText(rows, row, target, targetOf);
    return { texts: labels, lines: labelLines, ...printed };
  };
}
