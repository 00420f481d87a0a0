import type { Entry } from 'yauzl';

const UTF8_NAME = 0x800;
/** Info-ZIP's Unicode path: a version byte, a checksum of the name, the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/**
 * The name of a file in an archive. Windows in Chinese writes names in GBK and says nothing of it; others write UTF-8,
 * with a flag or without.
 */
export function pathInArchive(
  entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>,
): string {
  const unicode = entry.extraFields.find(({ id, data }) => id === UNICODE_PATH && data.length > 5);
  if (unicode) return new TextDecoder().decode(unicode.data.subarray(5));
  if (entry.generalPurposeBitFlag & UTF8_NAME) return new TextDecoder().decode(entry.fileNameRaw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
  } catch {
    return new TextDecoder('gb18030').decode(entry.fileNameRaw);
  }
}

/** Whether the path leads out of the folder it would be unpacked to. Nothing is ever written by it all the same. */
export const leadsOutside = (path: string): boolean =>
  /^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..');

/** What systems and programs leave lying beside documents. */
export const isByTheWay = (path: string): boolean =>
  /(^|[/\\])(__MACOSX[/\\]|\.DS_Store$|\._|~\$|Thumbs\.db$|desktop\.ini$)/i.test(path);

export const isFolder = (path: string): boolean => /[/\\]$/.test(path);

export const isArchiveName = (path: string): boolean => /\.(zip|rar|7z|tar|gz|tgz|bz2|xz)$/i.test(path);

const LONGEST = 300;

/** The path as it is shown: no control characters, no steps up, not endless. */
export function shownPath(path: string): string {
  const parts = path
    .replace(/\p{Cc}/gu, '')
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').slice(-LONGEST) || '未命名文件';
}
