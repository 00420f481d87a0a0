import { textWidth } from '../../text-width.ts';
import { isFilled, type LineCell } from '../lines/line-cell.ts';
import type { DocumentLine } from '../lines/lines-of-document.ts';

/** The extent of something across its line, `from` to `to` (exclusive): in widths of a Latin letter, or in cells where the file separates them. */
export interface Across {
  readonly from: number;
  readonly to: number;
}

/** Words of a line that belong together, with their extent across it. */
export interface Word extends Across {
  readonly text: string;
}

/** A character of a line of text; 0 of anything else. */
export const startOf = ({ location }: LineCell): number => (location.kind === 'line' ? location.from : 0);
/** The character after it; 0 of anything else. */
export const endOf = ({ location }: LineCell): number => (location.kind === 'line' ? location.to : 0);

/** The extent of a part of a text that takes a line of its own. */
export function acrossOf(part: LineCell, whole: LineCell): Across {
  const start = startOf(whole);
  const from = start + textWidth(whole.text.slice(0, startOf(part) - start));
  return { from, to: from + textWidth(part.text) };
}

/** Characters of other scripts that Chinese fonts make wide (Unicode UAX #11, ambiguous). */
const EITHER_WIDE = /[°±·×÷‐—‖‘’“”…‰′″※①-⑿Ⅰ-ⅻ]/gu;

/** How many characters before a part of a line some programs count as wide, and others as narrow. */
export const eitherWideBefore = (part: LineCell, whole: LineCell): number =>
  whole.text.slice(0, startOf(part) - startOf(whole)).match(EITHER_WIDE)?.length ?? 0;

/** What two spaces at least part from the next word. */
const WORD = /\S+(?:\s\S+)*/gu;

/** The words of a line: its cells where the file separates them, otherwise what is separated by two spaces at least. */
export function wordsOf({ table, cells }: DocumentLine): Word[] {
  if (table)
    return cells.flatMap((cell, at) => (isFilled(cell) ? { text: cell.text, from: at, to: at + 1 } : []));
  return cells.flatMap((cell) => {
    const words: Word[] = [];
    let [at, width] = [0, startOf(cell)];
    for (const { 0: text, index } of cell.text.matchAll(WORD)) {
      const from = width + textWidth(cell.text.slice(at, index));
      [at, width] = [index + text.length, from + textWidth(text)];
      words.push({ text, from, to: width });
    }
    return words;
  });
}
