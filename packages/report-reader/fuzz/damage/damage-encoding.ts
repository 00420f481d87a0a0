import type { Damage } from './damage.ts';
import { below, pick } from './pick.ts';

/** The two bytes of each Chinese character in GB18030, which nothing here can write. */
const GB18030 = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (character.length === 1) GB18030.set(character, [lead, trail]);
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !isBigEndian);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), !isBigEndian);
  }
  return bytes;
}

const putIn = (bytes: Uint8Array, at: number, inserted: readonly number[]): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), ...inserted, ...bytes.subarray(at)]);

/** Texts in other encodings, and bytes that are none of theirs. */
export const ENCODING_DAMAGES: Readonly<Record<string, Damage>> = {
  writeInGb18030: (bytes) =>
    Uint8Array.from(
      [...textOf(bytes)].flatMap((character) =>
        character < '\x80' ? [character.charCodeAt(0)] : [...(GB18030.get(character) ?? [0x3f])],
      ),
    ),
  writeInUtf16: (bytes, random) => utf16(textOf(bytes), random() < 0.5),
  putMarkInFront: (bytes, random) =>
    putIn(
      bytes,
      0,
      pick(
        [
          [0xef, 0xbb, 0xbf],
          [0xff, 0xfe],
          [0xfe, 0xff],
        ],
        random,
      ),
    ),
  putInvalidBytes: (bytes, random) => {
    const invalid = pick(
      [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe4, 0xb8], [0x80], [0]],
      random,
    );
    let damaged = bytes;
    for (let times = 10 ** below(3, random); times > 0; times -= 1) {
      damaged = putIn(damaged, below(damaged.length, random), invalid);
    }
    return damaged;
  },
};
