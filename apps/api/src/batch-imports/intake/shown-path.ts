const LONGEST = 300;

/** The path of a file as it is shown: no control characters, no steps up, not endless. */
export function shownPath(path: string): string {
  const parts = path
    .replace(/\p{Cc}/gu, '')
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').slice(-LONGEST) || '未命名文件';
}
