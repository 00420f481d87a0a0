import type { Block, TableBlock, TableCell, TextBlock } from '../../neutral-document.ts';
import { boundingBox, type Box } from './geometry.ts';
import type { PageLine } from './page-items.ts';
import { textOfLine, type Word } from './words.ts';

const locationOf = (page: number, box: Box): TextBlock['location'] => ({
  kind: 'box',
  page,
  x: box.x0,
  y: box.y0,
  width: box.x1 - box.x0,
  height: box.y1 - box.y0,
});

/** The groups of a line's words that wide gaps part, as in a table without lines. */
function columnsOf(line: PageLine): Word[][] {
  const groups: Word[][] = [];
  for (const word of line.words) {
    const before = groups.at(-1)?.at(-1);
    if (before && word.x0 - before.x1 < line.size * 1.5) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** Three groups make a row: fewer may be a heading with a gap, or a name and a date. */
const isRow = (line: PageLine): boolean => columnsOf(line).length >= 3;

function tableOfLines(lines: readonly PageLine[]): TableBlock {
  return {
    type: 'table',
    aligned: false,
    cells: lines.flatMap((line, row) =>
      columnsOf(line).map((words, column): TableCell => ({
        text: textOfLine(words),
        row,
        column,
        rowSpan: 1,
        colSpan: 1,
        location: locationOf(line.page, boundingBox(words)),
      })),
    ),
  };
}

/** How numbered headings and list items begin. */
const NUMBERED = /^\s*([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+\s*[.、．])/;

/** A heading on a line of its own: numbered, and no sentence. */
const HEADING = /^\s*[一二三四五六七八九十]+、[^。，；！？,;]{2,30}$/;

/** Whether a line goes on with the sentence of the one before: that was full, and this is not indented. */
function continues(before: PageLine, line: PageLine, left: number, right: number): boolean {
  const isFull = before.box.x1 > right - before.size * 2;
  const isIndented = line.box.x0 > left + line.size * 0.8;
  const isSameType = Math.abs(before.size - line.size) < 1.5;
  const isNewItem =
    HEADING.test(line.text) || (/[。！？；：]$/.test(before.text) && NUMBERED.test(line.text));
  const isNext = line.page > before.page || line.box.y0 - before.box.y1 < line.size * 2;
  return isFull && !isIndented && !isNewItem && isSameType && isNext;
}

/** The lines of one paragraph as a block; its location is where it begins. */
function textBlock(lines: readonly PageLine[]): TextBlock[] {
  const [first] = lines;
  if (!first) return [];
  const text = lines
    .map(({ text: own }, index) => {
      const isLatin = /^[A-Za-z]/.test(own) && /[A-Za-z]/.test(lines[index - 1]?.text.at(-1) ?? '');
      return (isLatin ? ' ' : '') + own;
    })
    .join('');
  const onFirstPage = lines.filter(({ page }) => page === first.page);
  return [
    { type: 'text', text, location: locationOf(first.page, boundingBox(onFirstPage.map(({ box }) => box))) },
  ];
}

/**
 * Lines between two tables as blocks: sentences that were broken into lines are put together again, lines
 * whose words are in columns are a table whose columns are not to be trusted.
 *
 * @param column the left and right edge of the text on its pages
 */
export function blocksOfLines(
  lines: readonly PageLine[],
  column: { readonly left: number; readonly right: number },
): Block[] {
  const blocks: Block[] = [];
  let paragraph: PageLine[] = [];
  let rows: PageLine[] = [];
  const close = (): void => {
    blocks.push(...textBlock(paragraph));
    if (rows.length > 0) blocks.push(tableOfLines(rows));
    paragraph = [];
    rows = [];
  };
  for (const line of lines) {
    const before = paragraph.at(-1);
    if (isRow(line)) {
      if (rows.length === 0) close();
      rows.push(line);
      continue;
    }
    if (!before || !continues(before, line, column.left, column.right)) close();
    paragraph.push(line);
  }
  close();
  return blocks;
}
