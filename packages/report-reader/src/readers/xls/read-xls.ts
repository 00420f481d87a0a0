import type { NeutralDocument } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { openCompoundFile } from '../compound/compound-file.ts';
import { refuseDamage } from '../compound/refuse-damage.ts';
import { documentOfSheets, isShown, sheetsWithWords } from '../sheets/document-of-sheets.ts';
import type { Sheet, SheetLimits } from '../sheets/sheet.ts';
import { WorkbookStream } from './records.ts';
import { readSheet } from './sheet-substream.ts';
import { readWorkbook } from './workbook.ts';

/**
 * The sheets, rows and columns of an Excel 97–2003 workbook (.xls; WPS writes .et the same way) that are not hidden and say
 * something, of a hidden sheet its name; macros are not looked at.
 *
 * @param limits those of a report where they are left out
 * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, UNSUPPORTED_KIND for workbooks older than Excel 97,
 *   EMPTY_FILE, SCANNED_IMAGE when there are only pictures, TOO_LARGE
 */
export const sheetsOfXls = (bytes: Uint8Array, limits?: SheetLimits): readonly Sheet[] =>
  refuseDamage(() => {
    const content = openCompoundFile(bytes).stream('Workbook');
    if (!content) throw new RangeError('no Workbook');
    const stream = new WorkbookStream(content);
    const workbook = readWorkbook(stream.substream(0));
    let hasPictures = false;
    function* readSheets(): Generator<Sheet> {
      for (const { name, position, isHidden } of workbook.sheets) {
        if (isHidden) {
          yield { name, cells: [], isHidden };
          continue;
        }
        const { hasPictures: hasItsOwn, ...sheet } = readSheet(stream.substream(position), workbook, limits);
        hasPictures ||= hasItsOwn;
        yield { name, ...sheet };
      }
    }
    const sheets = sheetsWithWords(readSheets(), limits);
    if (!sheets.some(isShown)) throw new ReadRefusal(hasPictures ? 'SCANNED_IMAGE' : 'EMPTY_FILE');
    return sheets;
  });

/** Reads an Excel 97–2003 workbook as a document. @throws ReadRefusal as `sheetsOfXls` does */
export const readXls = (bytes: Uint8Array): NeutralDocument => documentOfSheets('xls', sheetsOfXls(bytes));
