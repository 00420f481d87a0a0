import type { CellPosition } from '@zhaojian/report';
import {
  PLAIN_CELL,
  shownFigure,
  shownString,
  shownText,
  type CellAppearance,
} from '../sheets/cell-appearance.ts';
import type { Sheet, SheetLimits } from '../sheets/sheet.ts';
import { SheetBuilder } from '../sheets/sheet-builder.ts';
import { compactNumber, errorText, formulaValue, logicalText } from './cell-values.ts';
import { RECORD, type WorkbookRecord } from './records.ts';
import { RecordReader } from './record-reader.ts';
import type { Workbook } from './workbook.ts';

/** What a formula shows that has no value: it is no blank. */
const UNCOMPUTED = '=?';

const HIDDEN_ROW = 0x20;
const HIDDEN_COLUMN = 0x01;
const PICTURE = 8;

/** A sheet while it is read. */
class OpenSheet {
  readonly builder: SheetBuilder;
  readonly #workbook: Workbook;
  /** Where the text of the last formula belongs. */
  #formulaAt: { readonly at: CellPosition; readonly format: number } | null = null;
  hasPictures = false;

  constructor(workbook: Workbook, limits?: SheetLimits) {
    this.#workbook = workbook;
    this.builder = new SheetBuilder(limits);
  }

  addNumber(at: CellPosition, format: number, value: number): void {
    this.builder.add(at, shownFigure(String(value), this.#appearance(format)));
  }

  addText(at: CellPosition, format: number, text: string): void {
    this.builder.add(at, shownText([{ text }], this.#appearance(format)));
  }

  addSharedString(at: CellPosition, format: number, index: number): void {
    const runs = this.#workbook.strings[index];
    if (runs === undefined) throw new RangeError('no such shared string');
    this.builder.add(at, shownString(runs, this.#appearance(format)));
  }

  #appearance(format: number): CellAppearance {
    return this.#workbook.appearance[format] ?? PLAIN_CELL;
  }

  addFormula(at: CellPosition, format: number, record: RecordReader): void {
    const result = formulaValue(record);
    if (result.kind === 'number') this.addNumber(at, format, result.value);
    else this.addText(at, format, result.kind === 'text' ? result.text : UNCOMPUTED);
    this.#formulaAt = result.kind === 'textToCome' ? { at, format } : null;
  }

  addFormulaText(text: string): void {
    if (this.#formulaAt) this.addText(this.#formulaAt.at, this.#formulaAt.format, text);
    this.#formulaAt = null;
  }
}

/** What each type of record adds to the sheet. */
const READERS: ReadonlyMap<number, (record: RecordReader, sheet: OpenSheet) => void> = new Map([
  [
    RECORD.sharedString,
    (record, sheet) => sheet.addSharedString(record.position(), record.short(), record.long()),
  ],
  [RECORD.number, (record, sheet) => sheet.addNumber(record.position(), record.short(), record.double())],
  [
    RECORD.compactNumber,
    (record, sheet) => sheet.addNumber(record.position(), record.short(), compactNumber(record.long())),
  ],
  [RECORD.compactNumbers, readCompactNumbers],
  [RECORD.formula, (record, sheet) => sheet.addFormula(record.position(), record.short(), record)],
  [RECORD.formulaText, (record, sheet) => sheet.addFormulaText(record.text(record.short()))],
  [RECORD.text, readText],
  [RECORD.formattedText, readText],
  [RECORD.logicalOrError, readLogicalOrError],
  [RECORD.blank, (record, sheet) => sheet.builder.add(record.position(), { text: '' })],
  [RECORD.blanks, readBlanks],
  [RECORD.mergedCells, readMergedCells],
  [RECORD.row, readRow],
  [RECORD.columns, readColumns],
  [RECORD.object, readObject],
]);

function readText(record: RecordReader, sheet: OpenSheet): void {
  sheet.addText(record.position(), record.short(), record.text(record.short()));
}

function readCompactNumbers(record: RecordReader, sheet: OpenSheet): void {
  const { row, column: first } = record.position();
  for (let column = first; record.bytesLeft > 2; column += 1) {
    sheet.addNumber({ row, column }, record.short(), compactNumber(record.long()));
  }
}

function readBlanks(record: RecordReader, { builder }: OpenSheet): void {
  const { row, column: first } = record.position();
  for (let column = first; record.bytesLeft > 2; column += 1) {
    record.skip(2);
    builder.add({ row, column }, { text: '' });
  }
}

function readLogicalOrError(record: RecordReader, { builder }: OpenSheet): void {
  const at = record.position();
  const value = record.skip(2).byte();
  builder.add(at, { text: record.byte() === 0 ? logicalText(value) : errorText(value) });
}

function readMergedCells(record: RecordReader, { builder }: OpenSheet): void {
  for (let left = record.short(); left > 0; left -= 1) {
    const [top, bottom, start, end] = [record.short(), record.short(), record.short(), record.short()];
    builder.merge({ row: top, column: start }, { row: bottom, column: end });
  }
}

function readRow(record: RecordReader, { builder }: OpenSheet): void {
  const row = record.short();
  if ((record.skip(10).byte() & HIDDEN_ROW) !== 0) builder.hideRows(row, row);
}

function readColumns(record: RecordReader, { builder }: OpenSheet): void {
  const [first, last] = [record.short(), record.short()];
  if ((record.skip(4).byte() & HIDDEN_COLUMN) !== 0) builder.hideColumns(first, last);
}

function readObject(record: RecordReader, sheet: OpenSheet): void {
  if (record.skip(4).short() === PICTURE) sheet.hasPictures = true;
}

/**
 * The cells of a sheet that are shown, row by row, and whether pictures lie over them. Formulas count with the
 * value they had when the file was saved.
 *
 * @throws ReadRefusal TOO_LARGE; RangeError when the sheet is damaged
 */
export function readSheet(
  records: Iterable<WorkbookRecord>,
  workbook: Workbook,
  limits?: SheetLimits,
): Omit<Sheet, 'name'> & { readonly hasPictures: boolean } {
  const sheet = new OpenSheet(workbook, limits);
  for (const record of records) READERS.get(record.type)?.(new RecordReader(record), sheet);
  return { ...sheet.builder.finish(), hasPictures: sheet.hasPictures };
}
