import { LOCATED, type WordFile } from './word-file.ts';

/** A stretch of text and where its bytes are in the main stream. */
export interface TextPiece {
  readonly text: string;
  readonly offset: number;
  readonly bytesPerCharacter: 1 | 2;
}

const PROPERTIES = 1;
const PIECES = 2;
const IS_COMPRESSED = 0x40000000;

/** The pieces of the document's text in order ([MS-DOC] 2.9.38 Clx). @throws RangeError */
export function textPieces({ main, tables, located, length }: WordFile): TextPiece[] {
  const { start, size } = located(LOCATED.pieces);
  let at = start;
  while (at < start + size && tables.getUint8(at) === PROPERTIES) at += 3 + tables.getUint16(at + 1, true);
  if (at >= start + size || tables.getUint8(at) !== PIECES) throw new RangeError('no piece table');
  const count = Math.floor((tables.getUint32(at + 1, true) - 4) / 12);
  const positions = at + 5;
  const descriptors = positions + (count + 1) * 4;
  const pieces: TextPiece[] = [];
  for (let index = 0; index < count; index += 1) {
    const first = tables.getUint32(positions + index * 4, true);
    const end = Math.min(tables.getUint32(positions + index * 4 + 4, true), length);
    if (end <= first) continue;
    const descriptor = tables.getUint32(descriptors + index * 8 + 2, true);
    const isCompressed = (descriptor & IS_COMPRESSED) !== 0;
    const bytesPerCharacter = isCompressed ? 1 : 2;
    const offset = isCompressed ? (descriptor & ~IS_COMPRESSED) / 2 : descriptor;
    const bytes = new Uint8Array(main.buffer, main.byteOffset + offset, (end - first) * bytesPerCharacter);
    // ignoreBOM: every character counts, a first U+FEFF too.
    const decoder = new TextDecoder(isCompressed ? 'windows-1252' : 'utf-16le', { ignoreBOM: true });
    pieces.push({ text: decoder.decode(bytes), offset, bytesPerCharacter });
  }
  return pieces;
}
