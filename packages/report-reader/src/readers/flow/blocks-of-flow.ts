import type { Block, LeftOut, TableCell, TextBlock } from '../../neutral-document.ts';
import { hasText, type Flow, type FlowCell, type FlowParagraph, type FlowTable } from './flow.ts';
import { placeCells, type PlacedCell } from './grid.ts';
import { withTypedTables } from './typed-tables.ts';

/** A table of one cell inside a cell only draws a frame: its content belongs to the cell around it. */
function unframed(content: Flow): Flow {
  if (content.every(({ type }) => type === 'paragraph')) return content;
  return content.flatMap((item): Flow => {
    if (item.type === 'paragraph') return [item];
    const cells = item.rows.flatMap((row) => row.cells);
    const [only] = cells;
    return only && cells.length === 1 ? unframed(only.content) : [item];
  });
}

/** What is left out of a cell and of the frames in it; nothing where nothing is. */
function leftOutOf(cell: FlowCell): { leftOut?: LeftOut } {
  const { hidden, struck } = cell.leftOut;
  if (hidden === '' && struck === '' && cell.content.every(({ type }) => type === 'paragraph')) return {};
  const own = {
    ...(hidden.trim() && { hidden: hidden.trim() }),
    ...(struck.trim() && { struck: struck.trim() }),
  };
  const framed = cell.content.flatMap((item): LeftOut[] => {
    const cells = item.type === 'table' ? item.rows.flatMap((row) => row.cells) : [];
    const [only] = cells;
    return only && cells.length === 1 ? [leftOutOf(only).leftOut ?? {}] : [];
  });
  const leftOut = Object.assign({}, ...framed, own) as LeftOut;
  return Object.keys(leftOut).length === 0 ? {} : { leftOut };
}

const holdsTable = (cell: FlowCell): boolean =>
  unframed(cell.content).some((item) => item.type === 'table' && hasText([item]));

function textOf({ content }: FlowCell): string {
  return unframed(content)
    .flatMap((item) => (item.type === 'paragraph' ? [item.text] : []))
    .join('\n')
    .trim();
}

/** A cell with its text, which its row and its table look at several times. */
interface ReadCell extends PlacedCell {
  readonly text: string;
}

/** A text block a line, so that a heading and its paragraph separated by a line break are two. */
function textBlocks(paragraph: FlowParagraph): TextBlock[] {
  return paragraph.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ type: 'text', text, location: { kind: 'element', id: paragraph.id } }));
}

/**
 * Whether a row lays out the page instead of holding figures: a cell of it holds a table, or its only words
 * are a cell of prose across the table.
 */
function isLayoutRow(cells: readonly ReadCell[]): boolean {
  if (cells.some(({ cell }) => holdsTable(cell))) return true;
  const filled = cells.filter(({ text }) => text !== '');
  const [only] = filled;
  if (!only || filled.length > 1 || only.rowSpan > 1) return false;
  const { text } = only;
  return cells.length === 1 && (text.length > 120 || text.split('\n').length > 3);
}

function tableBlock(cells: readonly ReadCell[], firstRow: number, endRow: number): Block[] {
  if (cells.every(({ text }) => text === '')) return [];
  return [
    {
      type: 'table',
      aligned: true,
      cells: cells.map(({ cell, text, row, column, rowSpan, colSpan }): TableCell => ({
        text,
        row: row - firstRow,
        column,
        rowSpan: Math.min(rowSpan, endRow - row),
        colSpan,
        location: { kind: 'element', id: cell.id },
        ...leftOutOf(cell),
      })),
    },
  ];
}

/**
 * The blocks of one table. Tables that lay out a page are taken apart row by row: what their cells hold
 * becomes blocks of its own, in order; the rows between stay tables.
 */
function blocksOfTable(table: FlowTable): Block[] {
  const byRow: ReadCell[][] = table.rows.map(() => []);
  for (const placed of placeCells(table)) byRow[placed.row]?.push({ ...placed, text: textOf(placed.cell) });
  const isSingleColumn = byRow.every((cells) => cells.length <= 1);
  const blocks: Block[] = [];
  let start = 0;
  const closeRows = (end: number): void => {
    blocks.push(...tableBlock(byRow.slice(start, end).flat(), start, end));
    start = end + 1;
  };
  byRow.forEach((cells, row) => {
    if (!isSingleColumn && !isLayoutRow(cells)) return;
    closeRows(row);
    // Not spread into one push: a page may hang in a single cell, and arguments are limited.
    for (const { cell } of cells) for (const block of blocksInOrder(cell.content)) blocks.push(block);
  });
  closeRows(byRow.length);
  return blocks;
}

const blocksInOrder = (flow: Flow): Block[] =>
  flow.flatMap((item) => (item.type === 'paragraph' ? textBlocks(item) : blocksOfTable(item)));

/** Text and tables in reading order, each with the id of the element that shows it. */
export const blocksOfFlow = (flow: Flow): Block[] => withTypedTables(blocksInOrder(flow));
