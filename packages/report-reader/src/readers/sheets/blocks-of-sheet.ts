import { formatReference } from '@zhaojian/report';
import type { Block, TextBlock } from '../../neutral-document.ts';
import { extentOf, type SheetCell } from './sheet.ts';

/** A row whose only words are longer than this is prose, whatever cells are beside it. */
const LONG = 60;

/** Whether a row is a line of text, such as a title over the table: one cell alone, or one across the sheet. */
function isTextRow(row: readonly SheetCell[], width: number): boolean {
  const filled = row.filter(({ text }) => text.trim() !== '');
  const [only] = filled;
  if (!only || filled.length > 1 || only.rowSpan > 1) return false;
  return row.length === 1 || only.colSpan * 2 > width || only.text.length > LONG;
}

/** Whether a row is one short text in the first part of the sheet: the label of a row left blank, below others. */
const isNarrow = (row: readonly SheetCell[], width: number): boolean =>
  row.every(({ text, colSpan }) => text.length <= LONG && colSpan * 2 <= width);

const textBlocks = (sheet: string, cell: SheetCell): TextBlock[] =>
  cell.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ type: 'text', text, location: { kind: 'sheet', sheet, cell: formatReference(cell) } }));

/** Cells by row, without the blank ones beyond the last words. */
function rowsOf(cells: readonly SheetCell[], height: number, width: number): SheetCell[][] {
  const rows: SheetCell[][] = [];
  for (const cell of cells) {
    if (cell.row >= height || cell.column >= width) continue;
    const last = rows.at(-1);
    if (last?.[0]?.row === cell.row) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** Whether a file names only the cells in which something was typed: the others are blank, not missing. */
const namesFilledOnly = (cells: readonly SheetCell[]): boolean =>
  cells.every(({ text, leftOut }) => text.trim() !== '' || leftOut !== undefined);

/** The rows of a table with a blank cell wherever no cell covers the grid. */
function withBlankCells(rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
  const all = rows.flat();
  const first = all.reduce((least, { column }) => Math.min(least, column), Infinity);
  const width = all.reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 0);
  const covered = new Set(
    all.flatMap(({ row, column, rowSpan, colSpan }) =>
      Array.from({ length: rowSpan * colSpan }, (_, at) => {
        const [down, right] = [Math.floor(at / colSpan), at % colSpan];
        return `${row + down} ${column + right}`;
      }),
    ),
  );
  return rows.map((row) => {
    // What is left of a hidden row is a cell that goes on below it.
    if (row.every(({ rowSpan }) => rowSpan > 1)) return [...row];
    const at = row[0]?.row ?? 0;
    const blanks = Array.from({ length: width - first }, (_, index) => first + index)
      .filter((column) => !covered.has(`${at} ${column}`))
      .map((column): SheetCell => ({ row: at, column, text: '', rowSpan: 1, colSpan: 1 }));
    return [...row, ...blanks].toSorted((one, other) => one.column - other.column);
  });
}

/** Blank cells are put into no wider table: no statutory one is as wide. */
const WIDEST = 60;

/**
 * The text and tables of a sheet from top to bottom. Rows that follow one another are one table; a row
 * without cells ends it, as does a line of text.
 */
export function blocksOfSheet(sheet: string, cells: readonly SheetCell[]): Block[] {
  const { height, width } = extentOf(cells);
  const isSparse = width <= WIDEST && namesFilledOnly(cells);
  const rows = rowsOf(cells, height, width);
  const blocks: Block[] = [];
  let table: SheetCell[][] = [];
  const closeTable = (): void => {
    const own = (isSparse ? withBlankCells(table) : table).flat();
    const firstRow = own[0]?.row ?? 0;
    const firstColumn = own.reduce((least, { column }) => Math.min(least, column), Infinity);
    const lastRow = table.at(-1)?.[0]?.row ?? firstRow;
    table = [];
    if (own.every(({ text }) => text.trim() === '')) return;
    blocks.push({
      type: 'table',
      aligned: true,
      cells: own.map((cell) => ({
        text: cell.text.trim(),
        row: cell.row - firstRow,
        column: cell.column - firstColumn,
        rowSpan: Math.min(cell.rowSpan, lastRow - cell.row + 1),
        colSpan: cell.colSpan,
        location: { kind: 'sheet', sheet, cell: formatReference(cell) },
        ...(cell.doubt === undefined ? {} : { doubt: cell.doubt }),
        ...(cell.leftOut === undefined ? {} : { leftOut: cell.leftOut }),
      })),
    });
  };
  let reach = -1;
  for (const row of rows) {
    const at = row[0]?.row ?? 0;
    if (at > reach + 1 && table.length > 0) closeTable();
    const isLabelOfBlanks = isSparse && table.length > 0 && isNarrow(row, width);
    if (isTextRow(row, width) && at > reach && !isLabelOfBlanks) {
      closeTable();
      // Not spread into one push: a cell may hold any number of lines, and arguments are limited.
      for (const cell of row) for (const block of textBlocks(sheet, cell)) blocks.push(block);
    } else {
      table.push(row);
    }
    reach = Math.max(reach, ...row.map((cell) => at + cell.rowSpan - 1), at);
  }
  closeTable();
  return blocks;
}
