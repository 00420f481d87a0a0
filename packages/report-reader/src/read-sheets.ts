import { ReadRefusal } from './read-refusal.ts';
import { FILE_LIMITS } from './readers/file-limits.ts';
import { kindOfFile } from './readers/kind-of-file.ts';
import type { Sheet, SheetLimits } from './readers/sheets/sheet.ts';
import { sheetsOfXlsx } from './readers/xlsx/read-xlsx.ts';

/**
 * The cells of a workbook (.xlsx) that are shown, sheet by sheet, whatever it is about.
 *
 * @throws ReadRefusal UNSUPPORTED_KIND for any other kind of file, and those of `readDocument`
 */
export function readSheets(bytes: Uint8Array, limits: SheetLimits): readonly Sheet[] {
  if (bytes.length > FILE_LIMITS.bytes) throw new ReadRefusal('TOO_LARGE');
  if (kindOfFile(bytes).kind !== 'xlsx') throw new ReadRefusal('UNSUPPORTED_KIND');
  return sheetsOfXlsx(bytes, limits);
}
