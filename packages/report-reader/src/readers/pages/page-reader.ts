import type { Block } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import type { DrawnPage, DrawnText } from './drawn-page.ts';
import { itemsOfPage, withoutFurniture, type PageItem, type PageLine, type PageTable } from './page-items.ts';
import { blocksOfLines } from './paragraphs.ts';
import { isDrawing } from './tables/table-frames.ts';
import { goesOn, tableOfParts } from './tables/torn-table.ts';
import { locatedAsShown, uprightPage, type UprightPage } from './upright-page.ts';

/** Fewer characters than this a page are what scanners and stamps leave on a picture of a page. */
const LEAST_TEXT = 20;

/** This many times as much text that cannot be seen as such that can: a program has recognised it in the picture of a page. */
const MUCH_MORE = 4;

const RECOGNISED = '文件是扫描件，文字由识别软件加在图片后面、页面上看不见，可能认错，请对照原图核对';

const lengthOf = (texts: DrawnPage['texts'], isCounted: (text: DrawnText) => boolean): number =>
  texts.reduce((sum, text) => sum + (isCounted(text) ? text.str.trim().length : 0), 0);

/** Ruling lines of all pages but for drawings; a report of thirty pages has some 3,000. */
const MOST_LINES_IN_ALL = 20_000;

/** Makes blocks of pages, one after the other: tables from the lines drawn around their cells, sentences from lines of text. */
export class PageReader {
  readonly #pages: PageItem[][] = [];
  /** How locations are found on the pages as they are shown. */
  readonly #backs: UprightPage['back'][] = [];
  readonly #heights: number[] = [];
  #characters = 0;
  #lines = 0;
  #hasRecognised = false;

  /** Why nothing on the pages is certain; nothing where their text can be seen. */
  get doubt(): { readonly doubt?: string } {
    return this.#hasRecognised ? { doubt: RECOGNISED } : {};
  }

  /** @throws ReadRefusal TOO_LARGE */
  add(drawn: DrawnPage): void {
    const { page, back } = uprightPage(this.#withRecognisedText(drawn));
    this.#characters += lengthOf(page.texts, ({ isHidden }) => !isHidden);
    const lines = page.linesUnder(page.base);
    if (!isDrawing(lines)) this.#lines += lines.horizontal.length + lines.vertical.length;
    if (this.#characters > FILE_LIMITS.characters || this.#lines > MOST_LINES_IN_ALL)
      throw new ReadRefusal('TOO_LARGE');
    this.#backs.push(back);
    this.#heights.push(page.height);
    this.#pages.push(itemsOfPage(page, this.#pages.length + 1, lines));
  }

  /** The page with the text that is unseen behind the picture of it, where it has no other text. */
  #withRecognisedText(page: DrawnPage): DrawnPage {
    const hidden = lengthOf(page.texts, ({ isHidden }) => isHidden === true);
    if (hidden < LEAST_TEXT || hidden < MUCH_MORE * lengthOf(page.texts, ({ isHidden }) => !isHidden))
      return page;
    this.#hasRecognised = true;
    return { ...page, texts: page.texts.map((text) => ({ ...text, isHidden: false })) };
  }

  /**
   * What is on the pages, in reading order; locations are boxes on them.
   *
   * @throws ReadRefusal SCANNED_IMAGE when there is hardly any text, TOO_LARGE
   */
  finish(): readonly Block[] {
    if (this.#characters < LEAST_TEXT * this.#pages.length) throw new ReadRefusal('SCANNED_IMAGE');
    const items = withoutFurniture(this.#pages, this.#heights).flat();
    return locatedAsShown(blocksOfItems(items), this.#backs);
  }
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
