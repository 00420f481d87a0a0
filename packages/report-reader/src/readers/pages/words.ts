import { inSubscript, inSuperscript } from '../off-the-line.ts';
import type { DrawnPage } from './drawn-page.ts';
import { multiply, toMatrix, type Box } from './geometry.ts';
import { withoutRadicals } from './radicals.ts';

/** Characters drawn together without white space between them. */
export interface Word extends Box {
  readonly text: string;
  /** The height of its letters in points. */
  readonly size: number;
  /** Why it is no part of what the page says; of words that are shown nothing. */
  readonly leftOut?: 'hidden' | 'struck';
}

/** Roughly how wide a character is beside others: Chinese ones fill a square, Latin ones and digits half of it. */
export function weightOf(character: string): number {
  const code = character.charCodeAt(0);
  return (code >= 0x2e80 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60) ? 2 : 1;
}

/** The weights of its characters together. */
export function weightOfText(text: string): number {
  let weight = 0;
  for (const character of text) weight += weightOf(character);
  return weight;
}

/** How far from upright text may lean, as the lesser share of its direction: a page that was scanned awry, 6 degrees. */
const MOST_SLANT = 0.1;

/** Words drawn twice lie on one another within this share of their size: some programs draw bold letters so. */
const MOST_SHIFT = 0.15;

const isNear = (one: Box, other: Box, near: number): boolean =>
  Math.abs(one.x0 - other.x0) <= near &&
  Math.abs(one.x1 - other.x1) <= near &&
  Math.abs(one.y0 - other.y0) <= near &&
  Math.abs(one.y1 - other.y1) <= near;

/** The words without those that are drawn again where they already are. */
function withoutRepeats(words: readonly Word[]): Word[] {
  const bySpot = new Map<string, Word>();
  return words.filter((word) => {
    const near = word.size * MOST_SHIFT;
    // Each word is noted at the spots around it: two that lie near one another share one of them.
    const spots = (at: number): number[] => [Math.floor(at / near - 0.5), Math.floor(at / near + 0.5)];
    const said = `${word.text} ${word.leftOut}`;
    const keys = spots(word.x0).flatMap((x) => spots(word.y0).map((y) => `${said} ${x} ${y}`));
    const isRepeat = keys.some((key) => {
      const before = bySpot.get(key);
      return before !== undefined && isNear(before, word, near);
    });
    if (!isRepeat) for (const key of keys) bySpot.set(key, word);
    return !isRepeat;
  });
}

/**
 * The words of a page in the order they are drawn. One run of characters may reach over several cells of a
 * table, so it is cut at white space and each word's share of the run's width is estimated. Text aslant is left out: it is
 * a watermark, and lies across cells that are not its own.
 */
export function wordsOfPage(page: DrawnPage): Word[] {
  const drawn = page.texts.flatMap((item): Word[] => {
    if (item.str.trim() === '') return [];
    const matrix = multiply(page.base, toMatrix(item.transform));
    const [along, down] = [Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])];
    if (along === 0 || down === 0) return [];
    const direction = { x: matrix[0] / along, y: matrix[1] / along };
    if (Math.min(Math.abs(direction.x), Math.abs(direction.y)) > MOST_SLANT) return [];
    const size = down;
    const total = weightOfText(item.str);
    const words: Word[] = [];
    let passed = 0;
    for (const piece of item.str.split(/(\s+)/)) {
      const weight = weightOfText(piece);
      if (piece.trim() !== '') {
        const start = (passed / total) * item.width;
        const end = ((passed + weight) / total) * item.width;
        const corners = [
          { x: matrix[4] + direction.x * start, y: matrix[5] + direction.y * start },
          { x: matrix[4] + direction.x * end, y: matrix[5] + direction.y * end },
        ].flatMap(({ x, y }) => [
          { x: x - direction.y * size * 0.15, y: y + direction.x * size * 0.15 },
          { x: x + direction.y * size * 0.85, y: y - direction.x * size * 0.85 },
        ]);
        const xs = corners.map(({ x }) => x);
        const ys = corners.map(({ y }) => y);
        words.push({
          text: withoutRadicals(piece),
          size,
          ...(item.isHidden ? { leftOut: 'hidden' } : {}),
          x0: Math.min(...xs),
          x1: Math.max(...xs),
          y0: Math.min(...ys),
          y1: Math.max(...ys),
        });
      }
      passed += weight;
    }
    return words;
  });
  return withoutRepeats(drawn);
}

/** The point in the middle of a box, by which it is told in which cell it is. */
export const middleOf = (box: Box): { x: number; y: number } => ({
  x: (box.x0 + box.x1) / 2,
  y: (box.y0 + box.y1) / 2,
});

/** Whether words are side by side: on one baseline, or one of them small and raised beside the other. */
function isSameLine(upper: Word, lower: Word): boolean {
  const smaller = Math.min(upper.size, lower.size);
  if (Math.abs(upper.y1 - lower.y1) < smaller * 0.5) return true;
  const overlap = Math.min(upper.y1, lower.y1) - Math.max(upper.y0, lower.y0);
  return upper.size < lower.size * 0.8 && overlap > upper.size * 0.5;
}

/**
 * What is left of a word whose characters are side by side: the parts of it whose middle is kept, each with its
 * share of the word's width.
 */
export function partsOfWord(word: Word, isKept: (x: number) => boolean): Word[] {
  const characters = [...word.text];
  const total = weightOfText(word.text);
  const parts: Word[] = [];
  let [x, goesOn] = [word.x0, false];
  for (const character of characters) {
    const end = x + ((word.x1 - word.x0) * weightOf(character)) / total;
    const isPart = isKept((x + end) / 2);
    const last = parts.at(-1);
    if (isPart && goesOn && last) parts[parts.length - 1] = { ...last, text: last.text + character, x1: end };
    else if (isPart) parts.push({ ...word, text: character, x0: x, x1: end });
    [x, goesOn] = [end, isPart];
  }
  return parts;
}

/** Words in lines from top to bottom, each from left to right. */
export function linesOfWords(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of words.toSorted((left, right) => left.y1 - right.y1)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (first && isSameLine(first, word)) line?.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted((left, right) => left.x0 - right.x0));
}

/** A word drawn small and high, or low, after another one is the mark of a footnote. */
function asMark(word: Word, before: Word): string {
  if (word.size >= before.size * 0.8) return word.text;
  if (word.y1 < before.y1 - before.size * 0.1) return inSuperscript(word.text);
  return word.y1 > before.y1 + before.size * 0.1 ? inSubscript(word.text) : word.text;
}

/** A line as text: a space where a gap shows. */
export function textOfLine(line: readonly Word[]): string {
  return line.reduce((text, word, index) => {
    const before = line[index - 1];
    if (before === undefined) return text + word.text;
    const hasGap = word.x0 - before.x1 > Math.min(before.size, word.size) * 0.3;
    return text + (hasGap ? ' ' : '') + asMark(word, before);
  }, '');
}
