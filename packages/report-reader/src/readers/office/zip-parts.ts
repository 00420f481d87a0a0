import { unzipSync } from 'fflate';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { isZipBomb } from '../is-zip-bomb.ts';

/** How much was unpacked of a zipped document, by the sizes that its directory declares. */
export class UnpackedSize {
  #bytes = 0;

  /** @throws ReadRefusal TOO_LARGE where the next part is too large, or too much with those before */
  add(packedBytes: number, unpackedBytes: number): void {
    this.#bytes += unpackedBytes;
    const isTooLarge =
      unpackedBytes > FILE_LIMITS.unpackedPartBytes ||
      this.#bytes > FILE_LIMITS.unpackedBytes ||
      isZipBomb(packedBytes, unpackedBytes);
    if (isTooLarge) throw new ReadRefusal('TOO_LARGE');
  }
}

/**
 * Unpacks those parts of a zipped document that are wanted. What a part declares as its size bounds
 * what is unpacked, so that declared sizes are all there is to check; a part that declares too little ends
 * early and is then no whole XML.
 *
 * @throws ReadRefusal TOO_LARGE, DAMAGED_FILE
 */
export function unpackParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const unpacked = new UnpackedSize();
  try {
    const parts = unzipSync(bytes, {
      filter: (part) => {
        if (!isWanted(part.name)) return false;
        unpacked.add(part.size, part.originalSize);
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (cause) {
    if (cause instanceof ReadRefusal) throw cause;
    throw new ReadRefusal('DAMAGED_FILE', { cause });
  }
}
