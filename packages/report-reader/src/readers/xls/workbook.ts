import { ReadRefusal } from '../../read-refusal.ts';
import { looksOfFormat, type NumberLooks } from '../sheets/shown-number.ts';
import { RECORD, type WorkbookRecord } from './records.ts';
import { RecordReader } from './record-reader.ts';

/** What the sheets of a workbook have in common. */
export interface Workbook {
  /** The sheets that are shown, in the order of their tabs, and where in the stream each begins. */
  readonly sheets: readonly { readonly name: string; readonly position: number }[];
  /** The texts that cells refer to by number. */
  readonly strings: readonly string[];
  /** How each cell format shows numbers, by the format's number. */
  readonly looks: readonly NumberLooks[];
}

/** Excel 97 to 2003; workbooks of Excel 5 and 95 are built otherwise. */
const VERSION = 0x0600;
const WORKSHEET = 0;
const HIDDEN = 0x03;

/** Some programs count more strings than they write; a cell that refers to one of those is what is damaged. */
function stringsIn(record: RecordReader): string[] {
  const count = record.skip(4).long();
  const strings: string[] = [];
  while (strings.length < count && record.bytesLeft > 0) strings.push(record.text(record.short()));
  return strings;
}

/**
 * Reads the first substream of a workbook.
 *
 * @throws ReadRefusal UNSUPPORTED_KIND when it is older than Excel 97, PASSWORD_PROTECTED; RangeError
 */
export function readWorkbook(records: Iterable<WorkbookRecord>): Workbook {
  const sheets: { name: string; position: number }[] = [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let strings: readonly string[] = [];
  for (const record of records) {
    const reader = new RecordReader(record);
    switch (record.type) {
      case RECORD.startOfSubstream:
        if (reader.short() !== VERSION) throw new ReadRefusal('UNSUPPORTED_KIND');
        break;
      case RECORD.password:
        throw new ReadRefusal('PASSWORD_PROTECTED');
      case RECORD.sheet: {
        const position = reader.long();
        const isShown = (reader.byte() & HIDDEN) === 0;
        const isWorksheet = reader.byte() === WORKSHEET;
        if (isShown && isWorksheet) sheets.push({ position, name: reader.text(reader.byte()) });
        break;
      }
      case RECORD.sharedStrings:
        strings = stringsIn(reader);
        break;
      case RECORD.numberFormat:
        codes.set(reader.short(), reader.text(reader.short()));
        break;
      case RECORD.cellFormat:
        formats.push(reader.skip(2).short());
    }
  }
  return { sheets, strings, looks: formats.map((id) => looksOfFormat(id, codes.get(id))) };
}
