const UTF8_NAME = 0x800;
const UNICODE_PATH = 0x7075;

/** The name of a file as the directory of a zip holds it (PKWARE APPNOTE 4.3.12). */
export interface NameInDirectory {
  readonly name: Uint8Array;
  /** The general purpose bits, of which one says that the name is UTF-8. */
  readonly flags: number;
  /** The extra fields one after the other, each with an id and a length in front. */
  readonly extra: Uint8Array;
}

/** Info-ZIP's Unicode path (APPNOTE 4.6.9): a version byte, a checksum of the name, the name in UTF-8. */
function unicodeName(extra: Uint8Array): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) return null;
    const name = extra.subarray(at + 9, end);
    if (view.getUint16(at, true) === UNICODE_PATH && name.length > 0) return name;
    at = end;
  }
  return null;
}

/**
 * The path of a file in an archive, steps up and control characters included: neither safe to write to nor fit to be
 * shown. Windows in Chinese writes names in GBK and says nothing of it; others write UTF-8, with a flag or without.
 */
export function pathInArchive({ name, flags, extra }: NameInDirectory): string {
  const unicode = unicodeName(extra);
  if (unicode || flags & UTF8_NAME) return new TextDecoder().decode(unicode ?? name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}

/** Whether the path is that of a folder, not of a file. */
export const isFolder = (path: string): boolean => /[/\\]$/.test(path);

/** Whether this is what systems and programs leave lying beside documents. */
export const isByTheWay = (path: string): boolean =>
  /(^|[/\\])(__MACOSX[/\\]|\.DS_Store$|\._|~\$|Thumbs\.db$|desktop\.ini$)/i.test(path);

/** Whether the file calls itself an archive, which inside an archive is not opened. */
export const isArchiveName = (path: string): boolean => /\.(zip|rar|7z|tar|gz|tgz|bz2|xz)$/i.test(path);

/** Whether the path leads out of the folder it would be unpacked to. */
export const leadsOutside = (path: string): boolean =>
  /^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..');

/** Whether a zip with files under these paths is itself one document: a Word, Excel or OFD file. */
export const isZippedDocument = (paths: readonly string[]): boolean =>
  paths.some((path) => /^[/\\]?(\[Content_Types\]|OFD|Encryptions)\.xml$/i.test(path));
