import type { Block, NeutralDocument } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { assertBoundedStreams } from './assert-bounded-streams.ts';
import { openPdf, type OpenPdf, type ReadCharacterMap } from './open-pdf.ts';
import { itemsOfPage, withoutFurniture, type PageItem, type PageLine, type PageTable } from './page-items.ts';
import { blocksOfLines } from './paragraphs.ts';
import { rulingLines } from './ruling-lines.ts';
import { isDrawing } from './table-frames.ts';
import { goesOn, tableOfParts } from './torn-table.ts';
import { placedAsShown, uprightPage, type UprightPage } from './upright-page.ts';

/** Fewer characters than this a page are what scanners and stamps leave on a picture of a page. */
const LEAST_TEXT = 20;

/** Ruling lines of all pages but for drawings; a report of thirty pages has some 3,000. */
const MOST_LINES_IN_ALL = 20_000;

/** What stands on the pages, each turned upright, and how its places are found on the pages as they are shown. */
interface ReadPages {
  readonly items: PageItem[];
  readonly backs: readonly UprightPage['back'][];
}

async function readPages(pdf: OpenPdf): Promise<ReadPages> {
  const pages: PageItem[][] = [];
  const backs: UprightPage['back'][] = [];
  const heights: number[] = [];
  let [characters, drawn] = [0, 0];
  for (let number = 1; number <= pdf.pageCount; number += 1) {
    const { page, back } = uprightPage(await pdf.page(number));
    backs.push(back);
    characters += page.texts.reduce((sum, { str }) => sum + str.trim().length, 0);
    const lines = rulingLines(page.operations, pdf.codes, page.base);
    if (!isDrawing(lines)) drawn += lines.horizontal.length + lines.vertical.length;
    if (characters > FILE_LIMITS.characters || drawn > MOST_LINES_IN_ALL) throw new ReadRefusal('TOO_LARGE');
    heights.push(page.height);
    pages.push(itemsOfPage(page, number, lines));
  }
  if (characters < LEAST_TEXT * pdf.pageCount) throw new ReadRefusal('SCANNED_IMAGE');
  return { items: withoutFurniture(pages, heights).flat(), backs };
}

/** The edges of the text outside tables, without the few lines that stand out. */
function textColumn(lines: readonly PageLine[]): { left: number; right: number } {
  const lefts = lines.map(({ box }) => box.x0).toSorted((one, other) => one - other);
  const rights = lines.map(({ box }) => box.x1).toSorted((one, other) => one - other);
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.95)] ?? 0,
  };
}

/** Puts torn tables and sentences together, in reading order. */
function blocksOfItems(items: readonly PageItem[]): Block[] {
  const column = textColumn(items.filter((item) => item.type === 'line'));
  const blocks: Block[] = [];
  let lines: PageLine[] = [];
  let parts: PageTable[] = [];
  let cells = 0;
  const close = (): void => {
    for (const block of blocksOfLines(lines, column)) blocks.push(block);
    const table = parts.length > 0 ? [tableOfParts(parts)] : [];
    blocks.push(...table);
    cells += table[0]?.cells.length ?? 0;
    if (blocks.length + cells > FILE_LIMITS.cells) throw new ReadRefusal('TOO_LARGE');
    lines = [];
    parts = [];
  };
  for (const item of items) {
    const last = parts.at(-1);
    if (item.type === 'line') {
      if (parts.length > 0) close();
      lines.push(item);
      continue;
    }
    if (!last || !goesOn(last, item)) close();
    parts.push(item);
  }
  close();
  return blocks;
}

/**
 * Reads a PDF with a text layer. Its tables are rebuilt from the lines drawn around their cells; places are
 * boxes on its pages.
 *
 * @param characterMap gives a file of pdf.js's `cmaps/`; only in browsers
 * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, SCANNED_IMAGE when there is no text layer, TOO_LARGE,
 *   TOO_INTRICATE
 */
export async function readPdf(bytes: Uint8Array, characterMap?: ReadCharacterMap): Promise<NeutralDocument> {
  assertBoundedStreams(bytes);
  const pdf = await openPdf(bytes, characterMap);
  try {
    const { items, backs } = await readPages(pdf);
    return { kind: 'pdf', blocks: placedAsShown(blocksOfItems(items), backs), rendering: { kind: 'pdf' } };
  } finally {
    await pdf.close();
  }
}
