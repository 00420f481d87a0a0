import { visibleLine } from '@zhaojian/report';

const LONGEST_PATH = 300;
const LONGEST_NAME = 200;

/** The path of a file that somebody handed in, as it is shown: nothing that cannot be seen, no steps up, not endless. */
export const shownPath = (path: string): string =>
  partsOf(path).join('/').slice(-LONGEST_PATH) || '未命名文件';

/** Its name alone, to be shown and to be offered when the file is downloaded. */
export const shownName = (path: string): string =>
  (partsOf(path).at(-1) ?? '').slice(-LONGEST_NAME) || '未命名文件';

const partsOf = (path: string): string[] =>
  visibleLine(path)
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
