import { ReadRefusal } from '../read-refusal.ts';
import { FILE_LIMITS } from '../readers/file-limits.ts';
import { isZipBomb } from '../readers/is-zip-bomb.ts';
import { isArchiveName, isByTheWay, isFolder, isZippedDocument, leadsOutside } from './path-in-archive.ts';
import { isZip, zipDirectory, type ZipEntry } from './zip-directory.ts';

/** What an archive may hold at most; a city with all its districts and townships sends some hundred files. */
const MOST_FILES = 2000;

/** What is refused in an archive before it is read, with a code and a Chinese message that says what to do. */
export class ArchiveRefusal extends Error {
  readonly code: 'UNSAFE_PATH' | 'ARCHIVE_IN_ARCHIVE' | 'TOO_MANY_FILES';

  constructor(code: ArchiveRefusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** A file in an archive, unpacked when it is its turn. */
export interface FileInArchive {
  readonly path: string;
  /** @throws ReadRefusal, ArchiveRefusal */
  bytes(): Uint8Array;
}

/**
 * The files of a zip that holds many; null where the bytes are one document, Word, Excel and OFD files included. Nothing is
 * ever written: a path is only shown, and refused where it means to lead out of the archive.
 *
 * @throws ReadRefusal DAMAGED_FILE; ArchiveRefusal TOO_MANY_FILES
 */
export function filesInArchive(bytes: Uint8Array): FileInArchive[] | null {
  if (!isZip(bytes)) return null;
  const entries = zipDirectory(bytes);
  if (isZippedDocument(entries.map(({ path }) => path))) return null;
  const files = entries.filter(({ path }) => !isFolder(path) && !isByTheWay(path));
  if (files.length > MOST_FILES) {
    throw new ArchiveRefusal('TOO_MANY_FILES', `压缩包里超过 ${MOST_FILES} 个文件。请分成几个压缩包。`);
  }
  return files.map((entry) => ({
    path: entry.path.replace(/\p{Cc}/gu, ''),
    bytes: () => {
      refuseUnsafe(entry);
      return entry.unpack();
    },
  }));
}

function refuseUnsafe({ path, isEncrypted, packedBytes, unpackedBytes }: ZipEntry): void {
  if (leadsOutside(path)) {
    throw new ArchiveRefusal('UNSAFE_PATH', '压缩包里这个文件的路径指向压缩包以外，没有读取。请确认来源。');
  }
  if (isArchiveName(path)) {
    throw new ArchiveRefusal('ARCHIVE_IN_ARCHIVE', '这是压缩包里的压缩包，没有打开。请先把它解压。');
  }
  if (isEncrypted) throw new ReadRefusal('PASSWORD_PROTECTED');
  if (unpackedBytes > FILE_LIMITS.bytes || isZipBomb(packedBytes, unpackedBytes))
    throw new ReadRefusal('TOO_LARGE');
}
