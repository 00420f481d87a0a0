import { inflateSync } from 'fflate';
import { ReadRefusal } from '../read-refusal.ts';
import { pathInArchive } from './path-in-archive.ts';

/** A file as the directory at the end of a zip describes it (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** @throws ReadRefusal DAMAGED_FILE */
  unpack(): Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** The end record and the longest comment that may follow it. */
const FARTHEST_END = 22 + 0xffff;

/** Whether a file that begins like this is a zip, whatever its name; one with nothing in it is one too. */
export const isZip = ([p, k, kind]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && (kind === 3 || kind === 5);

function offsetOfEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - FARTHEST_END); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ReadRefusal('DAMAGED_FILE');
}

/**
 * The files of a zip, from its directory; nothing is unpacked yet. Each unpacks to no more than the directory says.
 *
 * @throws ReadRefusal DAMAGED_FILE
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = offsetOfEnd(view);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new ReadRefusal('DAMAGED_FILE');
      const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
      const [packedBytes, unpackedBytes] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      const nameEnd = at + 46 + view.getUint16(at + 28, true);
      const extraEnd = nameEnd + view.getUint16(at + 30, true);
      const header = view.getUint32(at + 42, true);
      entries.push({
        path: pathInArchive({
          name: bytes.subarray(at + 46, nameEnd),
          flags,
          extra: bytes.subarray(nameEnd, extraEnd),
        }),
        isEncrypted: (flags & ENCRYPTED) !== 0,
        packedBytes,
        unpackedBytes,
        unpack: () => unpack(bytes, view, { header, method, packedBytes, unpackedBytes }),
      });
      at = extraEnd + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (cause) {
    throw damaged(cause);
  }
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: { header: number; method: number; packedBytes: number; unpackedBytes: number },
): Uint8Array {
  const { header, method, packedBytes, unpackedBytes } = entry;
  try {
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const packed = bytes.subarray(start, start + packedBytes);
    if (method === STORED) return packed.slice();
    if (method !== DEFLATED) throw new ReadRefusal('UNSUPPORTED_KIND');
    return inflateSync(packed, { out: new Uint8Array(unpackedBytes) });
  } catch (cause) {
    throw damaged(cause);
  }
}

const damaged = (cause: unknown): ReadRefusal =>
  cause instanceof ReadRefusal ? cause : new ReadRefusal('DAMAGED_FILE', { cause });
