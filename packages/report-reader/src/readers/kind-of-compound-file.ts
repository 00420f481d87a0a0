import { ReadRefusal } from '../read-refusal.ts';

/** Whether a compound file has an entry of this name; its directory holds names in UTF-16. */
function hasEntry(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name, '\0'].flatMap((char) => [char.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, 512); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The flag of [MS-DOC] 2.5.2 FibBase that says the document is encrypted or obfuscated. */
function isEncryptedWordDocument(bytes: Uint8Array): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return ((bytes[at + 11] ?? 0) & 0x01) !== 0;
  }
  return false;
}

/** Whether the file ends before its directory, which programs write last: it was cut off. */
function isDirectoryMissing(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return true;
  const header = new DataView(bytes.buffer, bytes.byteOffset, 512);
  const sectorSize = 1 << Math.min(header.getUint16(30, true), 16);
  return (header.getUint32(48, true) + 1) * sectorSize >= bytes.length;
}

/**
 * Which kind of document an OLE compound file is: what Office wrote before 2007, and the envelope it
 * still puts around documents with a password.
 *
 * @throws ReadRefusal PASSWORD_PROTECTED, DAMAGED_FILE when its directory is missing, UNSUPPORTED_KIND
 */
export function kindOfCompoundFile(bytes: Uint8Array): 'doc' {
  if (isDirectoryMissing(bytes)) throw new ReadRefusal('DAMAGED_FILE');
  if (hasEntry(bytes, 'EncryptedPackage')) throw new ReadRefusal('PASSWORD_PROTECTED');
  if (!hasEntry(bytes, 'WordDocument')) throw new ReadRefusal('UNSUPPORTED_KIND');
  if (isEncryptedWordDocument(bytes)) throw new ReadRefusal('PASSWORD_PROTECTED');
  return 'doc';
}
