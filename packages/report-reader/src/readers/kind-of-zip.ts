import { unzipSync } from 'fflate';
import { zipDirectory } from '../archive/zip-directory.ts';
import { ReadRefusal } from '../read-refusal.ts';

/** The names of the parts of a zip file, from its directory; nothing is unpacked. */
function partNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (part) => {
        names.push(part.name);
        return false;
      },
    });
  } catch (cause) {
    throw new ReadRefusal('DAMAGED_FILE', { cause });
  }
  return names;
}

/** What a zipped document begins with: of Office, or of OpenDocument and e-books. */
const isDocumentPart = (name: string): boolean => name === '[Content_Types].xml' || name === 'mimetype';

/** Where an OFD file begins, and what says how its parts are encrypted (GM/T 0099). */
const isStartOfOfd = (name: string): boolean => /^[/\\]?OFD\.xml$/i.test(name);
const isEncryptionOfOfd = (name: string): boolean => /^[/\\]?Encryptions\.xml$/i.test(name);

/**
 * Which kind of zipped document this is.
 *
 * @throws ReadRefusal DAMAGED_FILE when the directory at the end is missing or none, PASSWORD_PROTECTED,
 *   UNSUPPORTED_KIND for documents of other programs, ARCHIVE for a zip of files
 */
export function kindOfZip(bytes: Uint8Array): 'docx' | 'xlsx' | 'ofd' {
  const names = partNames(bytes);
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.some(isEncryptionOfOfd)) throw new ReadRefusal('PASSWORD_PROTECTED');
  if (names.some(isStartOfOfd)) return 'ofd';
  // Bytes lost or put in between leave names that mean nothing: that is no archive of files.
  zipDirectory(bytes);
  throw new ReadRefusal(names.some(isDocumentPart) ? 'UNSUPPORTED_KIND' : 'ARCHIVE');
}
