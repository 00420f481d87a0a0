/** The types of records that are looked at ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x0006,
  endOfSubstream: 0x000a,
  password: 0x002f,
  font: 0x0031,
  continuation: 0x003c,
  object: 0x005d,
  columns: 0x007d,
  sheet: 0x0085,
  palette: 0x0092,
  compactNumbers: 0x00bd,
  blanks: 0x00be,
  formattedText: 0x00d6,
  cellFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedString: 0x00fd,
  blank: 0x0201,
  number: 0x0203,
  text: 0x0204,
  logicalOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  compactNumber: 0x027e,
  numberFormat: 0x041e,
  startOfSubstream: 0x0809,
} as const;

/** A record, and what the records after it continue because it was too long for one. */
export interface WorkbookRecord {
  readonly type: number;
  readonly parts: readonly [Uint8Array, ...Uint8Array[]];
}

/** The stream of a workbook: substreams of records, first the workbook's own, then one for each sheet. */
export class WorkbookStream {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #unread: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#unread = bytes.length;
  }

  /**
   * The records of the substream that begins at a position, without those of charts inside it. Substreams do not
   * overlap: all together are no longer than the stream.
   *
   * @throws RangeError when it does not begin there, or does not end
   */
  *substream(position: number): Generator<WorkbookRecord, void> {
    if (this.#typeAt(position) !== RECORD.startOfSubstream) throw new RangeError('no substream begins here');
    let [at, depth] = [position, 0];
    do {
      const type = this.#typeAt(at);
      const parts: [Uint8Array, ...Uint8Array[]] = [this.#contentAt(at)];
      at += 4 + parts[0].length;
      while (at < this.#bytes.length && this.#typeAt(at) === RECORD.continuation) {
        const part = this.#contentAt(at);
        parts.push(part);
        at += 4 + part.length;
      }
      if (type === RECORD.startOfSubstream) depth += 1;
      if (depth === 1) yield { type, parts };
      if (type === RECORD.endOfSubstream) depth -= 1;
    } while (depth > 0);
  }

  #typeAt(at: number): number {
    return this.#view.getUint16(at, true);
  }

  #contentAt(at: number): Uint8Array {
    const length = this.#view.getUint16(at + 2, true);
    this.#unread -= 4 + length;
    if (this.#unread < 0) throw new RangeError('substreams overlap');
    if (at + 4 + length > this.#bytes.length) throw new RangeError('record beyond the end of the stream');
    return this.#bytes.subarray(at + 4, at + 4 + length);
  }
}
