import type { Block, NeutralDocument } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { unpackParts } from '../office/zip-parts.ts';
import { blocksOfSheet } from './blocks-of-sheet.ts';
import { extentOf, readSheet, type SheetCell } from './sheet.ts';
import { numberLooks, sharedStrings, shownSheets } from './workbook.ts';

const WANTED_PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/** The names Excel and WPS give to sheets that nobody has named. */
const UNNAMED = /^(sheet|工作表|表)\s*\d*$/i;

interface ShownSheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
}

/** The text of a sheet as a grid from its first row and column. */
function gridOf({ cells }: ShownSheet): string[][] {
  const grid: string[][] = [];
  const { height, width } = extentOf(cells);
  if (height * width > FILE_LIMITS.gridArea) throw new ReadRefusal('TOO_LARGE');
  for (let row = 0; row < height; row += 1) grid.push(Array.from({ length: width }, () => ''));
  for (const { row, column, text } of cells) {
    const line = grid[row];
    if (line) line[column] = text;
  }
  return grid;
}

/** A few long words that all cells refer to unpack to more than any file may hold. */
function assertBounded(sheets: readonly ShownSheet[]): void {
  let characters = 0;
  for (const { cells } of sheets) for (const { text } of cells) characters += text.length;
  if (characters > FILE_LIMITS.characters) throw new ReadRefusal('TOO_LARGE');
}

/** A sheet's name is its title where there are several and somebody named it. */
const titleOf = (name: string): Block[] =>
  UNNAMED.test(name) ? [] : [{ type: 'text', text: name, place: { kind: 'sheet', sheet: name, cell: 'A1' } }];

/**
 * Reads an Excel workbook (.xlsx, .xlsm and their templates; macros are not looked at): the sheets, rows and
 * columns that are not hidden.
 *
 * @throws ReadRefusal DAMAGED_FILE, EMPTY_FILE, TOO_LARGE
 */
export function readXlsx(bytes: Uint8Array): NeutralDocument {
  const parts = unpackParts(bytes, (name) => WANTED_PARTS.test(name));
  const context = { strings: sharedStrings(parts), looks: numberLooks(parts) };
  const sheets = shownSheets(parts).flatMap(({ name, part }): ShownSheet[] => {
    const content = parts.get(part);
    if (!content) return [];
    const cells = readSheet(content, context);
    return cells.some(({ text }) => text.trim() !== '') ? [{ name, cells }] : [];
  });
  if (sheets.length === 0) throw new ReadRefusal('EMPTY_FILE');
  assertBounded(sheets);
  return {
    kind: 'xlsx',
    blocks: sheets.flatMap(({ name, cells }) => [
      ...(sheets.length > 1 ? titleOf(name) : []),
      ...blocksOfSheet(name, cells),
    ]),
    rendering: { kind: 'sheets', sheets: sheets.map((sheet) => ({ name: sheet.name, rows: gridOf(sheet) })) },
  };
}
