import { ReadRefusal } from './read-refusal.ts';
import { FILE_LIMITS } from './readers/file-limits.ts';
import { kindOfFile } from './readers/kind-of-file.ts';
import type { Sheet, SheetLimits } from './readers/sheets/sheet.ts';
import { sheetsOfXls } from './readers/xls/read-xls.ts';
import { sheetsOfXlsx } from './readers/xlsx/read-xlsx.ts';

/**
 * The cells of a workbook (.xlsx, .xls) that are shown, sheet by sheet, whatever it is about.
 *
 * @throws ReadRefusal UNSUPPORTED_KIND for any other kind of file, and those of `readDocument`
 */
export function readSheets(bytes: Uint8Array, limits: SheetLimits): readonly Sheet[] {
  if (bytes.length > FILE_LIMITS.bytes) throw new ReadRefusal('TOO_LARGE');
  switch (kindOfFile(bytes).kind) {
    case 'xlsx':
      return sheetsOfXlsx(bytes, limits);
    case 'xls':
      return sheetsOfXls(bytes, limits);
    default:
      throw new ReadRefusal('UNSUPPORTED_KIND');
  }
}
