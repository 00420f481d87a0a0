import type { CellPosition } from '@zhaojian/report';
import type { WorkbookRecord } from './records.ts';

/** Flags before the characters of a text ([MS-XLS] 2.5.293 XLUnicodeRichExtendedString). */
const IS_WIDE = 0x01;
const HAS_PHONETICS = 0x04;
const HAS_RUNS = 0x08;

/** The parts of a record, one after the other, and where each but the first begins. */
function joined(parts: WorkbookRecord['parts']): { bytes: Uint8Array; seams: readonly number[] } {
  if (parts.length === 1) return { bytes: parts[0], seams: [] };
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  const seams: number[] = [];
  let at = 0;
  for (const part of parts) {
    if (at > 0) seams.push(at);
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, seams };
}

/** Reads what a record holds from first to last. Whatever is beyond its end is a RangeError. */
export class RecordReader {
  readonly #view: DataView;
  readonly #seams: readonly number[];
  #nextSeam = 0;
  #at = 0;

  constructor({ parts }: WorkbookRecord) {
    const { bytes, seams } = joined(parts);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#seams = seams;
  }

  /** How many bytes follow in this record and those that continue it. */
  get bytesLeft(): number {
    return this.#view.byteLength - this.#at;
  }

  /** One byte. */
  byte(): number {
    return this.#view.getUint8(this.#pass(1));
  }

  /** Two bytes. */
  short(): number {
    return this.#view.getUint16(this.#pass(2), true);
  }

  /** Four bytes. */
  long(): number {
    return this.#view.getUint32(this.#pass(4), true);
  }

  /** A floating-point number of eight bytes. */
  double(): number {
    return this.#view.getFloat64(this.#pass(8), true);
  }

  /** A row and a column, two bytes each, counted from 0. */
  position(): CellPosition {
    return { row: this.short(), column: this.short() };
  }

  /** Goes on without reading them. @returns itself */
  skip(bytes: number): this {
    this.#pass(bytes);
    return this;
  }

  /** A text of this many characters, without phonetic guides; its lines separated by `\n`. */
  text(length: number): string {
    return this.runs(length)
      .map(({ text }) => text)
      .join('');
  }

  /** The same by its runs, each with the number of its font; the first may have that of its cell. */
  runs(length: number): { readonly text: string; readonly font: number | null }[] {
    const flags = this.byte();
    const count = (flags & HAS_RUNS) === 0 ? 0 : this.short();
    const phonetics = (flags & HAS_PHONETICS) === 0 ? 0 : this.long();
    const text = this.#characters(length, (flags & IS_WIDE) !== 0);
    const starts: { at: number; font: number | null }[] = [{ at: 0, font: null }];
    for (let run = 0; run < count; run += 1) starts.push({ at: this.short(), font: this.short() });
    this.skip(phonetics);
    return starts.map(({ at, font }, index) => ({
      text: text.slice(at, starts[index + 1]?.at).replace(/\r\n?/g, '\n'),
      font,
    }));
  }

  /** Characters of one or two bytes; a part that continues them says again of how many. */
  #characters(length: number, isWide: boolean): string {
    let text = '';
    let width = isWide ? 2 : 1;
    while (text.length < length) {
      if (this.#seam() === this.#at) width = (this.byte() & IS_WIDE) === 0 ? 1 : 2;
      const fitting = Math.floor((this.#seam() - this.#at) / width);
      const count = Math.min(length - text.length, fitting);
      if (count === 0) throw new RangeError('a text longer than its record');
      const start = this.#pass(count * width);
      for (let index = 0; index < count; index += 1) {
        const at = start + index * width;
        text += String.fromCharCode(width === 1 ? this.#view.getUint8(at) : this.#view.getUint16(at, true));
      }
    }
    return text;
  }

  /** Where the next part begins, which may be here, or the end of the record. */
  #seam(): number {
    while ((this.#seams[this.#nextSeam] ?? Infinity) < this.#at) this.#nextSeam += 1;
    return this.#seams[this.#nextSeam] ?? this.#view.byteLength;
  }

  /** Goes on by this many bytes, and returns where they begin. */
  #pass(bytes: number): number {
    const start = this.#at;
    if (bytes > this.bytesLeft) throw new RangeError('beyond the end of the record');
    this.#at += bytes;
    return start;
  }
}
