/** A small file system in a file: what Office wrote before 2007 ([MS-CFB]). */
export interface CompoundFile {
  /** The content of a stream by its name, or null when there is none. */
  stream(name: string): Uint8Array | null;
}

const END_OF_CHAIN = 0xfffffffa;
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const numbersIn = (bytes: Uint8Array): number[] => {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
};

/** The sectors of a chain put together; a chain that runs in a circle or out of the table is damaged. */
function chain(start: number, next: readonly number[], sector: (index: number) => Uint8Array): Uint8Array {
  const sectors: Uint8Array[] = [];
  for (let at = start; at < END_OF_CHAIN; at = next[at] ?? Number.NaN) {
    if (Number.isNaN(at) || sectors.length > next.length) throw new RangeError('broken sector chain');
    sectors.push(sector(at));
  }
  const joined = new Uint8Array(sectors.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of sectors) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
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
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Opens a compound file. @throws RangeError when it is damaged or cut off */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const header = viewOf(bytes);
  const sectorSize = 1 << Math.min(header.getUint16(30, true), 16);
  const smallSize = 1 << Math.min(header.getUint16(32, true), 16);
  const cutoff = header.getUint32(56, true);

  const sector = (index: number): Uint8Array => {
    const start = (index + 1) * sectorSize;
    if (start >= bytes.length) throw new RangeError('sector beyond the end of the file');
    return bytes.subarray(start, start + sectorSize);
  };

  const tableSectors = numbersIn(bytes.subarray(76, HEADER_SIZE));
  let more = header.getUint32(68, true);
  while (more < END_OF_CHAIN && tableSectors.length * sectorSize < bytes.length) {
    const numbers = numbersIn(sector(more));
    more = numbers.pop() ?? END_OF_CHAIN;
    tableSectors.push(...numbers);
  }
  const table = tableSectors
    .filter((index) => index < END_OF_CHAIN)
    .flatMap((index) => numbersIn(sector(index)));

  const entries = entriesOf(chain(header.getUint32(48, true), table, sector));
  const root = entries.find(({ type }) => type === ROOT);
  const smallTable = numbersIn(chain(header.getUint32(60, true), table, sector));
  const smallStream = root ? chain(root.start, table, sector) : new Uint8Array();
  const smallSector = (index: number): Uint8Array => {
    if (index * smallSize >= smallStream.length) throw new RangeError('small sector beyond its stream');
    return smallStream.subarray(index * smallSize, (index + 1) * smallSize);
  };

  return {
    stream(name) {
      const entry = entries.find((candidate) => candidate.type === STREAM && candidate.name === name);
      if (!entry) return null;
      const isSmall = entry.size < cutoff;
      const content = isSmall
        ? chain(entry.start, smallTable, smallSector)
        : chain(entry.start, table, sector);
      if (content.length < entry.size) throw new RangeError('stream shorter than it says');
      return content.subarray(0, entry.size);
    },
  };
}
