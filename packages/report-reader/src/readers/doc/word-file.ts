import { ReadRefusal } from '../../read-refusal.ts';
import type { CompoundFile } from '../compound/compound-file.ts';

/** The parts of a Word 97–2003 document ([MS-DOC]) and where their contents are. */
export interface WordFile {
  /** The stream with the text and most properties. */
  readonly main: DataView;
  /** The stream with the tables that the header points to. */
  readonly tables: DataView;
  /** The stream with what did not fit elsewhere, or null. */
  readonly data: DataView | null;
  /** The number of characters of the document itself, without notes, headers and text boxes. */
  readonly length: number;
  /** Where in `tables` the pair of the header with this index (2.5.6 FibRgFcLcb97) points. */
  located(index: number): { readonly start: number; readonly size: number };
}

/** Indexes of pairs in FibRgFcLcb97. */
export const LOCATED = {
  characterRuns: 12,
  paragraphRuns: 13,
  pieces: 33,
  listDefinitions: 73,
  lists: 74,
} as const;

const SIGNATURE = 0xa5ec;
/** Word 97; documents of Word 6 and 95 are built otherwise. */
const FIRST_VERSION = 0x00c1;
/** Flags of 2.5.2 FibBase. */
const IS_ENCRYPTED = 0x0100;
const USES_SECOND_TABLE = 0x0200;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Opens the Word document in a compound file.
 *
 * @throws ReadRefusal UNSUPPORTED_KIND when it is older than Word 97, PASSWORD_PROTECTED; RangeError
 */
export function openWordFile(file: CompoundFile): WordFile {
  const stream = file.stream('WordDocument');
  if (!stream) throw new RangeError('no WordDocument');
  const main = viewOf(stream);
  if (main.getUint16(0, true) !== SIGNATURE) throw new RangeError('no Word signature');
  if (main.getUint16(2, true) < FIRST_VERSION) throw new ReadRefusal('UNSUPPORTED_KIND');
  const flags = main.getUint16(0x0a, true);
  if ((flags & IS_ENCRYPTED) !== 0) throw new ReadRefusal('PASSWORD_PROTECTED');
  const tables = file.stream((flags & USES_SECOND_TABLE) !== 0 ? '1Table' : '0Table');
  if (!tables) throw new RangeError('no table stream');
  const data = file.stream('Data');
  const pairs = main.getUint16(0x98, true);
  return {
    main,
    tables: viewOf(tables),
    data: data ? viewOf(data) : null,
    length: main.getUint32(0x4c, true),
    located(index) {
      if (index >= pairs) return { start: 0, size: 0 };
      const at = 0x9a + index * 8;
      return { start: main.getUint32(at, true), size: main.getUint32(at + 4, true) };
    },
  };
}
