import type { DrawnPage } from './drawn-page.ts';
import type { Box } from './geometry.ts';
import { boundingBox } from './geometry.ts';
import type { RulingLines } from './tables/ruling-lines.ts';
import { withStruckApart } from './visibility/struck-words.ts';
import { tableFrames, type TableFrame } from './tables/table-frames.ts';
import { linesOfWords, middleOf, textOfLine, wordsOfPage, type Word } from './words.ts';

/** A line of text outside tables. */
export interface PageLine {
  readonly type: 'line';
  readonly page: number;
  readonly words: readonly Word[];
  readonly text: string;
  readonly box: Box;
  /** The height of its largest letters. */
  readonly size: number;
}
/** The part of a table that is on one page. */
export interface PageTable {
  readonly type: 'table';
  readonly page: number;
  readonly frame: TableFrame;
  readonly words: readonly Word[];
}
export type PageItem = PageLine | PageTable;

const isInside = (box: Box, word: Word): boolean => {
  const { x, y } = middleOf(word);
  return x >= box.x0 - 1 && x <= box.x1 + 1 && y >= box.y0 - 1 && y <= box.y1 + 1;
};

const topOf = (item: PageItem): number => (item.type === 'line' ? item.box.y0 : item.frame.box.y0);

/** What is on a page from top to bottom: tables drawn with lines, and lines of text. */
export function itemsOfPage(page: DrawnPage, number: number, lines: RulingLines): PageItem[] {
  const words = withStruckApart(wordsOfPage(page), lines);
  const rest = new Set(words);
  const tables = tableFrames(lines).flatMap((frame): PageTable[] => {
    const own = [...rest].filter((word) => isInside(frame.box, word));
    for (const word of own) rest.delete(word);
    return own.every(({ leftOut }) => leftOut !== undefined)
      ? []
      : [{ type: 'table', page: number, frame, words: own }];
  });
  const textLines = linesOfWords([...rest].filter(({ leftOut }) => leftOut === undefined)).map(
    (line): PageLine => ({
      type: 'line',
      page: number,
      words: line,
      text: textOfLine(line),
      box: boundingBox(line),
      size: line.reduce((largest, word) => Math.max(largest, word.size), 0),
    }),
  );
  return [...tables, ...textLines].toSorted((first, second) => topOf(first) - topOf(second));
}

/** The share of the page's height at its top and bottom where running heads and page numbers are. */
const MARGIN = 0.1;

/**
 * Leaves out running heads and page numbers: lines in the margins that hold only a number, or that come
 * again on other pages with at most other digits. They would part tables and sentences torn over pages.
 */
export function withoutFurniture(
  pages: readonly (readonly PageItem[])[],
  heights: readonly number[],
): (readonly PageItem[])[] {
  const marginLine = (item: PageItem, height: number): item is PageLine =>
    item.type === 'line' && (item.box.y1 < height * MARGIN || item.box.y0 > height * (1 - MARGIN));
  const shape = (line: PageLine): string => line.text.replace(/\s+/g, '').replace(/\d+/g, '#');
  const seen = new Map<string, Set<number>>();
  pages.forEach((items, index) => {
    for (const item of items) {
      if (!marginLine(item, heights[index] ?? 0)) continue;
      seen.set(shape(item), (seen.get(shape(item)) ?? new Set()).add(index));
    }
  });
  const isPageNumber = (line: PageLine): boolean => /^[-—–－·第页共/\s#]*$/.test(shape(line));
  return pages.map((items, index) =>
    items.filter(
      (item) =>
        !marginLine(item, heights[index] ?? 0) ||
        !(isPageNumber(item) || (seen.get(shape(item))?.size ?? 0) > 1),
    ),
  );
}
