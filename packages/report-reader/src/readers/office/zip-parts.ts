import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { isZipBomb } from '../is-zip-bomb.ts';

function assertBounded(part: UnzipFileInfo, unpackedBefore: number): void {
  const isTooLarge =
    part.originalSize > FILE_LIMITS.unpackedPartBytes ||
    unpackedBefore + part.originalSize > FILE_LIMITS.unpackedBytes ||
    isZipBomb(part.size, part.originalSize);
  if (isTooLarge) throw new ReadRefusal('TOO_LARGE');
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
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: (part) => {
        if (!isWanted(part.name)) return false;
        assertBounded(part, unpacked);
        unpacked += part.originalSize;
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (cause) {
    if (cause instanceof ReadRefusal) throw cause;
    throw new ReadRefusal('DAMAGED_FILE', { cause });
  }
}
