import type { Block, NeutralDocument } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { blocksOfSheet } from './blocks-of-sheet.ts';
import { extentOf, type Sheet, type SheetLimits } from './sheet.ts';

/** The names Excel and WPS give to sheets that nobody has named. */
const UNNAMED = /^(sheet|工作表|表)\s*\d*$/i;

/**
 * The sheets that have words, and those that are hidden, by name. All together are bounded: a sheet is read only while
 * there is room, and a few long words that all cells refer to unpack to more than any file may hold.
 *
 * @throws ReadRefusal TOO_LARGE
 */
export function sheetsWithWords(sheets: Iterable<Sheet>, limits: SheetLimits = FILE_LIMITS): Sheet[] {
  const kept: Sheet[] = [];
  let [cellCount, characters, area] = [0, 0, 0];
  for (const sheet of sheets) {
    const { height, width } = extentOf(sheet.cells);
    cellCount += sheet.cells.length;
    area += height * width;
    for (const { text } of sheet.cells) characters += text.length;
    const isBounded = cellCount <= limits.cells && characters <= limits.characters && area <= limits.gridArea;
    if (!isBounded) throw new ReadRefusal('TOO_LARGE');
    if (height > 0 || sheet.isHidden) kept.push(sheet);
  }
  return kept;
}

/** Whether the tab of a sheet is shown. */
export const isShown = ({ isHidden }: Sheet): boolean => !isHidden;

/** The text of a sheet as a grid from its first row and column. */
function gridOf({ cells }: Sheet): string[][] {
  const { height, width } = extentOf(cells);
  const grid = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  for (const { row, column, text } of cells) {
    const line = grid[row];
    if (line && column < width) line[column] = text;
  }
  return grid;
}

/** A sheet's name is its title where there are several and somebody named it. */
const titleOf = ({ name }: Sheet): Block[] =>
  UNNAMED.test(name)
    ? []
    : [{ type: 'text', text: name, location: { kind: 'sheet', sheet: name, cell: 'A1' } }];

/** What a workbook shows, sheet after sheet, and the sheets themselves to look at. */
export const documentOfSheets = (kind: 'xlsx' | 'xls', all: readonly Sheet[]): NeutralDocument => {
  const sheets = all.filter(isShown);
  return {
    kind,
    blocks: sheets.flatMap((sheet) => [
      ...(sheets.length > 1 ? titleOf(sheet) : []),
      ...blocksOfSheet(sheet.name, sheet.cells),
    ]),
    rendering: {
      kind: 'sheets',
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        rows: gridOf(sheet),
        ...(sheet.hiddenRows && { hiddenRows: sheet.hiddenRows }),
      })),
    },
  };
};
