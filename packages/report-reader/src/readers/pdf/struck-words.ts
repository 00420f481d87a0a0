import type { RulingLine, RulingLines } from './ruling-lines.ts';
import { isDrawing } from './table-frames.ts';
import { partsOfWord, type Word } from './words.ts';

/** The middle of a word's height, where a line through it strikes it out; underlines and borders lie outside. */
const BAND = { from: 0.25, to: 0.75 };
/** In points; a word taller than this is no figure. */
const TALLEST = 200;
/** A border meets others at its ends or on its way, within so many points. */
const REACH = 1.5;

const meets = ({ at, from, to }: RulingLine, upright: RulingLine): boolean =>
  upright.at >= from - REACH &&
  upright.at <= to + REACH &&
  at >= upright.from - REACH &&
  at <= upright.to + REACH;

/** The lines of a page by the whole points of their height. */
function linesByHeight(lines: readonly RulingLine[]): ReadonlyMap<number, readonly RulingLine[]> {
  const byHeight = new Map<number, RulingLine[]>();
  for (const line of lines) {
    const height = Math.floor(line.at);
    const near = byHeight.get(height);
    if (near) near.push(line);
    else byHeight.set(height, [line]);
  }
  return byHeight;
}

/**
 * The words of a page without what is struck out: deleted figures that a document printed with its changes shows
 * beside the new ones. A line strikes out what it runs through the middle of, unless it is a border of a table.
 */
export function withoutStruckWords(words: readonly Word[], lines: RulingLines): readonly Word[] {
  if (isDrawing(lines)) return words;
  const { horizontal, vertical } = lines;
  const byHeight = linesByHeight(horizontal);
  const borders = new Map<RulingLine, boolean>();
  function isBorder(line: RulingLine): boolean {
    const known = borders.get(line) ?? vertical.some((upright) => meets(line, upright));
    borders.set(line, known);
    return known;
  }
  function linesThrough(word: Word): RulingLine[] {
    const height = word.y1 - word.y0;
    const isUpright = height > word.size * 1.5;
    const [top, bottom] = [word.y0 + height * BAND.from, word.y0 + height * BAND.to];
    const strikes = ({ at, from, to }: RulingLine): boolean =>
      at >= top && at <= bottom && from < word.x1 && to > word.x0;
    const found: RulingLine[] = [];
    if (isUpright || !(height <= TALLEST)) return found;
    // Counted in steps: far outside the page adding 1 to a height changes nothing.
    for (let step = 0; step <= Math.ceil(bottom - top); step += 1) {
      const near = byHeight.get(Math.floor(top) + step) ?? [];
      for (const line of near) if (strikes(line) && !isBorder(line)) found.push(line);
    }
    return found;
  }
  return words.flatMap((word) => {
    const through = linesThrough(word);
    if (through.length === 0) return [word];
    return partsOfWord(word, (x) => !through.some(({ from, to }) => x > from && x < to));
  });
}
