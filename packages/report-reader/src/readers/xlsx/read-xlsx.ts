import type { NeutralDocument } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { unpackParts } from '../office/zip-parts.ts';
import { documentOfSheets, isShown, sheetsWithWords } from '../sheets/document-of-sheets.ts';
import type { Sheet, SheetLimits } from '../sheets/sheet.ts';
import { readSheet } from './sheet-part.ts';
import { cellAppearance, sharedStrings, sheetParts } from './workbook.ts';

const WANTED_PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;
const PICTURE = /^xl\/media\//;

function* readSheets(parts: ReadonlyMap<string, Uint8Array>, limits?: SheetLimits): Generator<Sheet> {
  const context = { strings: sharedStrings(parts), appearance: cellAppearance(parts) };
  const read = new Set<string>();
  for (const { name, part, isHidden } of sheetParts(parts)) {
    if (isHidden) {
      yield { name, cells: [], isHidden };
      continue;
    }
    const content = parts.get(part);
    // Without it the workbook would read as one of fewer sheets.
    if (!content) throw new ReadRefusal('DAMAGED_FILE');
    // A part is one sheet's: a thousand sheets that share one would be read a thousand times.
    if (read.has(part)) continue;
    read.add(part);
    yield { name, ...readSheet(content, context, limits) };
  }
}

/**
 * The sheets, rows and columns of an Excel workbook (.xlsx, .xlsm and their templates; macros are not looked at) that are not
 * hidden and say something; of a hidden sheet its name.
 *
 * @param limits those of a report where they are left out
 * @throws ReadRefusal DAMAGED_FILE, EMPTY_FILE, SCANNED_IMAGE when there are only pictures, TOO_LARGE
 */
export function sheetsOfXlsx(bytes: Uint8Array, limits?: SheetLimits): readonly Sheet[] {
  let hasPictures = false;
  const parts = unpackParts(bytes, (name) => {
    hasPictures ||= PICTURE.test(name);
    return WANTED_PARTS.test(name);
  });
  const sheets = sheetsWithWords(readSheets(parts, limits), limits);
  if (!sheets.some(isShown)) throw new ReadRefusal(hasPictures ? 'SCANNED_IMAGE' : 'EMPTY_FILE');
  return sheets;
}

/** Reads an Excel workbook as a document. @throws ReadRefusal as `sheetsOfXlsx` does */
export const readXlsx = (bytes: Uint8Array): NeutralDocument => documentOfSheets('xlsx', sheetsOfXlsx(bytes));
