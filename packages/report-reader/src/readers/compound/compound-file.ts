/** A small file system in a file: what Office wrote before 2007 ([MS-CFB]). */
export interface CompoundFile {
  /** Whether the file itself, not an object in it, has an entry of this name. */
  has(name: string): boolean;
  /** The content of such a stream, or null when there is none. @throws RangeError when it is damaged */
  stream(name: string): Uint8Array | null;
}

const END_OF_CHAIN = 0xfffffffa;
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const STREAM = 2;
const ROOT = 5;
/** The exponents of the sizes that sectors may have. */
const SECTOR_SIZES = [9, 12];
const SMALL_SECTOR_SIZE = 6;

interface Entry {
  readonly name: string;
  readonly type: number;
  /** Indexes of the neighbours in the same folder, and of one entry inside this one. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const numbersIn = (bytes: Uint8Array): number[] => {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
};

/** Sectors of one size, and for each the number of the one that follows it. */
interface Sectors {
  readonly size: number;
  readonly next: readonly number[];
  readonly sector: (index: number) => Uint8Array;
}

/** The sectors of a chain put together; a chain that runs in a circle or out of the table is damaged. */
function chain(start: number, { size, next, sector }: Sectors): Uint8Array {
  const indexes: number[] = [];
  for (let at = start; at < END_OF_CHAIN; at = next[at] ?? Number.NaN) {
    if (!(at < next.length) || indexes.length >= next.length) throw new RangeError('broken sector chain');
    indexes.push(at);
  }
  const joined = new Uint8Array(indexes.length * size);
  let length = 0;
  for (const index of indexes) {
    const content = sector(index);
    joined.set(content, length);
    length += content.length;
  }
  return joined.subarray(0, length);
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = viewOf(directory);
  const utf16 = new TextDecoder('utf-16le');
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const nameLength = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: utf16.decode(directory.subarray(at, at + nameLength)),
      type: directory[at + 66] ?? 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** What is in the file itself; objects put into a document have entries of the same names in folders. */
function entriesInRoot(entries: readonly Entry[], root: Entry): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const waiting = [root.child];
  const seen = new Set<number>();
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    found.set(entry.name.toUpperCase(), entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}

/** The numbers of the sectors that hold the table of chains: the first ones in the header, the rest in a chain. */
function tableSectors(header: Uint8Array, sector: (index: number) => Uint8Array, most: number): number[] {
  const indexes = numbersIn(header.subarray(76, HEADER_SIZE));
  let more = viewOf(header).getUint32(68, true);
  while (more < END_OF_CHAIN && indexes.length < most) {
    const numbers = numbersIn(sector(more));
    more = numbers.pop() ?? END_OF_CHAIN;
    indexes.push(...numbers);
  }
  return indexes.filter((index) => index < END_OF_CHAIN).slice(0, most);
}

/** Opens a compound file. @throws RangeError when it is damaged or cut off */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const header = viewOf(bytes);
  const sizeExponent = header.getUint16(30, true);
  if (!SECTOR_SIZES.includes(sizeExponent) || header.getUint16(32, true) !== SMALL_SECTOR_SIZE) {
    throw new RangeError('no sectors of any known size');
  }
  const size = 1 << sizeExponent;
  const smallSize = 1 << SMALL_SECTOR_SIZE;
  const cutoff = header.getUint32(56, true);

  const sector = (index: number): Uint8Array => {
    const start = (index + 1) * size;
    if (start >= bytes.length) throw new RangeError('sector beyond the end of the file');
    return bytes.subarray(start, start + size);
  };
  // A table with more entries than the file has sectors has nothing to say about the rest.
  const most = Math.ceil(bytes.length / size);
  const table = tableSectors(bytes, sector, Math.ceil((most * 4) / size)).flatMap((index) =>
    numbersIn(sector(index)),
  );
  const large: Sectors = { size, next: table, sector };

  const entries = entriesOf(chain(header.getUint32(48, true), large));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) throw new RangeError('no root entry');
  const own = entriesInRoot(entries, root);
  const smallStream = chain(root.start, large);
  const small: Sectors = {
    size: smallSize,
    next: numbersIn(chain(header.getUint32(60, true), large)).slice(0, smallStream.length / smallSize),
    sector: (index) => smallStream.subarray(index * smallSize, (index + 1) * smallSize),
  };

  return {
    has: (name) => own.has(name.toUpperCase()),
    stream(name) {
      const entry = own.get(name.toUpperCase());
      if (entry?.type !== STREAM) return null;
      const content = chain(entry.start, entry.size < cutoff ? small : large);
      if (content.length < entry.size) throw new RangeError('stream shorter than it says');
      return content.subarray(0, entry.size);
    },
  };
}
