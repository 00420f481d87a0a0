import type { RecordReader } from './record-reader.ts';

/** [MS-XLS] 2.5.10 Bes. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

/** An error as Excel shows it; `#ERROR!` for a code that is not known. */
export const errorText = (code: number): string => ERRORS[code] ?? '#ERROR!';

/** A logical value as Excel shows it. */
export const logicalText = (value: number): string => (value === 0 ? 'FALSE' : 'TRUE');

const IS_HUNDREDFOLD = 0x01;
const IS_INTEGER = 0x02;

/** A number in four bytes: an integer, or the upper half of a double ([MS-XLS] 2.5.217 RkNumber). */
export function compactNumber(stored: number): number {
  let value = stored >> 2;
  if ((stored & IS_INTEGER) === 0) {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, stored & ~0x03);
    value = view.getFloat64(0);
  }
  return (stored & IS_HUNDREDFOLD) === 0 ? value : value / 100;
}

/** What a formula gave when the file was saved ([MS-XLS] 2.5.133 FormulaValue). */
export type FormulaValue =
  | { readonly kind: 'number'; readonly value: number }
  /** An error, true or false, or blank. */
  | { readonly kind: 'text'; readonly text: string }
  /** A text in a record of its own. */
  | { readonly kind: 'textToCome' }
  /** Nothing yet: the program that wrote the file does not compute. */
  | { readonly kind: 'uncomputed' };

/** Says that the upper bytes are not those of a double. */
const NO_NUMBER = 0xffff;
const TEXT = 0;
const LOGICAL = 1;
const ERROR = 2;
/** Excel is asked to compute when it opens the file; what has been computed does not say so. */
const IS_TO_COMPUTE = 0x0002;

/** Reads the value of a formula, eight bytes, and the flags after it. The record is at the value's first byte. */
export function formulaValue(record: RecordReader): FormulaValue {
  const [low, middle, high, top] = [record.short(), record.short(), record.short(), record.short()];
  const isToCompute = (record.short() & IS_TO_COMPUTE) !== 0;
  if (top !== NO_NUMBER) {
    const view = new DataView(new ArrayBuffer(8));
    [low, middle, high, top].forEach((part, index) => view.setUint16(index * 2, part, true));
    const value = view.getFloat64(0, true);
    return isToCompute && value === 0 ? { kind: 'uncomputed' } : { kind: 'number', value };
  }
  switch (low & 0xff) {
    case TEXT:
      return { kind: 'textToCome' };
    case LOGICAL:
      return { kind: 'text', text: logicalText(middle & 0xff) };
    case ERROR:
      return { kind: 'text', text: errorText(middle & 0xff) };
    default:
      return isToCompute ? { kind: 'uncomputed' } : { kind: 'text', text: '' };
  }
}
