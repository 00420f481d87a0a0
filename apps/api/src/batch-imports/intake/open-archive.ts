import type { Readable } from 'node:stream';
import {
  isArchiveName,
  isByTheWay,
  isFolder,
  isZippedDocument,
  isZipBomb,
  leadsOutside,
  pathInArchive,
} from '@zhaojian/report-reader';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import {
  archiveInArchive,
  damagedArchive,
  encryptedEntry,
  suspiciousRatio,
  unknownPacking,
  unsafePath,
} from '../batch-imports.errors.ts';
import type { Refusal } from '../../refusals/refusal.ts';

/** A file in an archive: refused by what the archive says of it, or ready to be unpacked. */
export type PackedFile = { path: string } & (
  { refusal: Refusal; bytes: 0 } | { refusal: null; bytes: number; unpack(): Promise<Readable> }
);

export interface OpenArchive {
  /** A Word or Excel file, which is a zip too. */
  isDocument: boolean;
  files: PackedFile[];
  close(): void;
}

/**
 * Reads the directory of a zip file; nothing is unpacked. Folders and what systems leave lying about are left out.
 * Sizes that the directory states are kept to when unpacking: more than stated is an error of the stream.
 * @throws Refusal DAMAGED_ARCHIVE
 */
export async function openArchive(place: string, mostFiles: number): Promise<OpenArchive> {
  const zip = await openPromise(place, { autoClose: false, decodeStrings: false }).catch(() => {
    throw damagedArchive();
  });
  try {
    const entries = await entriesOf(zip, mostFiles);
    return {
      isDocument: isZippedDocument(entries.map(({ path }) => path)),
      files: entries
        .filter(({ path }) => !isFolder(path) && !isByTheWay(path))
        .map(({ path, entry }) => packedFile(zip, path, entry)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** No more than one beyond the limit are listed: enough to see that there are too many. */
async function entriesOf(zip: ZipFile, most: number): Promise<{ path: string; entry: Entry }[]> {
  const entries: { path: string; entry: Entry }[] = [];
  let files = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileNameRaw: name, generalPurposeBitFlag: flags, extraFieldRaw: extra } = entry;
      const path = pathInArchive({ name, flags, extra });
      entries.push({ path, entry });
      if (!isFolder(path) && !isByTheWay(path)) files += 1;
      if (files > most || entries.length > most * 10) break;
    }
  } catch {
    throw damagedArchive();
  }
  return entries;
}

function packedFile(zip: ZipFile, path: string, entry: Entry): PackedFile {
  const refusal = refusalOf(path, entry);
  if (refusal) return { path, refusal, bytes: 0 };
  return {
    path,
    refusal: null,
    bytes: entry.uncompressedSize,
    unpack: () => zip.openReadStreamPromise(entry),
  };
}

function refusalOf(path: string, entry: Entry): Refusal | null {
  if (leadsOutside(path)) return unsafePath();
  if (isArchiveName(path)) return archiveInArchive();
  if (entry.isEncrypted()) return encryptedEntry();
  if (!entry.canDecodeFileData()) return unknownPacking();
  return isZipBomb(entry.compressedSize, entry.uncompressedSize) ? suspiciousRatio() : null;
}
