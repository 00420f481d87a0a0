import { Unzlib } from 'fflate';
import { ReadRefusal } from '../../read-refusal.ts';

/** Small streams may unpack as well as they like. */
const HARMLESS_BYTES = 1024 * 1024;
/** What a page draws unpacks to some ten times its size; a bomb to a thousand times. */
const MOST_RATIO = 200;
/** Of one stream; a page of a report draws some hundred kilobytes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** How much is unpacked at a time, so that a bomb is stopped before it takes memory. */
const STEP = 16 * 1024;

const latin1 = new TextDecoder('latin1');
const codes = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const STREAM = codes('stream');
const END = codes('endstream');

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** Names in dictionaries may write any character as the two digits of its code: /Flate#44ecode. */
const plainNames = (dictionary: string): string =>
  dictionary.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Where the content of a stream begins whose keyword ends at an offset; null where the word is none: in a text, say. */
function contentAt(bytes: Uint8Array, keywordEnd: number): number | null {
  const [first, second] = [bytes[keywordEnd], bytes[keywordEnd + 1]];
  if (first === 0x0a) return keywordEnd + 1;
  if (first !== 0x0d) return null;
  return keywordEnd + (second === 0x0a ? 2 : 1);
}

/** The packed content of each stream that pdf.js would unpack: pictures are left out, it never looks at them. */
function* packedStreams(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = indexOf(bytes, STREAM, 0); at !== -1;) {
    const dictionary = plainNames(
      latin1
        .decode(bytes.subarray(Math.max(0, at - 1000), at))
        .split(/\bobj\b/)
        .at(-1) ?? '',
    );
    const isPacked = /\/Fl(?:ateDecode)?\b/.test(dictionary) && !/\/Subtype\s*\/Image\b/.test(dictionary);
    const from = isPacked ? contentAt(bytes, at + STREAM.length) : null;
    let next = at + STREAM.length;
    if (from !== null) {
      const end = indexOf(bytes, END, from);
      if (end === -1) return;
      yield bytes.subarray(from, end);
      next = end + END.length;
    }
    at = indexOf(bytes, STREAM, next);
  }
}

/** How many bytes a stream unpacks to, as far as they are counted; one that is damaged ends where it is. */
function unpackedBytes(packed: Uint8Array, most: number): number {
  let unpacked = 0;
  const unzlib = new Unzlib((part) => {
    unpacked += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      if (unpacked > most) break;
      unzlib.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    // pdf.js reads damaged streams as far as they go, too.
  }
  return unpacked;
}

/**
 * Refuses a PDF that unpacks to what no report draws, before pdf.js begins to.
 *
 * @throws ReadRefusal TOO_LARGE
 */
export function assertBoundedStreams(bytes: Uint8Array): void {
  for (const packed of packedStreams(bytes)) {
    const most = Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, packed.length * MOST_RATIO));
    if (unpackedBytes(packed, most) > most) throw new ReadRefusal('TOO_LARGE');
  }
}
