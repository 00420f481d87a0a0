import type { RulingLine, RulingLines } from './ruling-lines.ts';
import type { Word } from './words.ts';

/** The middle of a word's height, where a line through it strikes it out; underlines and borders lie outside. */
const BAND = { from: 0.25, to: 0.75 };
/** A line that covers less of a word than this does not strike it out. */
const LEAST_COVERED = 0.8;
/** A border meets others at its ends or on its way, within so many points. */
const REACH = 1.5;

function strikes({ from, to }: RulingLine, { x0, x1 }: Word): boolean {
  return Math.min(to, x1) - Math.max(from, x0) >= (x1 - x0) * LEAST_COVERED;
}

const meets = ({ at, from, to }: RulingLine, upright: RulingLine): boolean =>
  upright.at >= from - REACH &&
  upright.at <= to + REACH &&
  at >= upright.from - REACH &&
  at <= upright.to + REACH;

/**
 * The words of a page but for those struck out: deleted figures that a document printed with its changes shows
 * beside the new ones. A line strikes a word out that runs through its middle and is no border of a table.
 */
export function withoutStruckWords(words: readonly Word[], { horizontal, vertical }: RulingLines): Word[] {
  const linesAt = new Map<number, RulingLine[]>();
  for (const line of horizontal) {
    const near = linesAt.get(Math.floor(line.at)) ?? [];
    near.push(line);
    linesAt.set(Math.floor(line.at), near);
  }
  const borders = new Map<RulingLine, boolean>();
  function isBorder(line: RulingLine): boolean {
    const known = borders.get(line) ?? vertical.some((upright) => meets(line, upright));
    borders.set(line, known);
    return known;
  }
  function isStruck(word: Word): boolean {
    const height = word.y1 - word.y0;
    const isUpright = height > word.size * 1.5;
    if (isUpright) return false;
    const [top, bottom] = [word.y0 + height * BAND.from, word.y0 + height * BAND.to];
    for (let y = Math.floor(top); y <= bottom; y += 1) {
      const isStriking = (line: RulingLine): boolean =>
        line.at >= top && line.at <= bottom && strikes(line, word) && !isBorder(line);
      if (linesAt.get(y)?.some(isStriking)) return true;
    }
    return false;
  }
  return words.filter((word) => !isStruck(word));
}
