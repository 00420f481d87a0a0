import type { RulingLine, RulingLines } from '../tables/ruling-lines.ts';
import { isDrawing } from '../tables/table-frames.ts';
import { partsOfWord, type Word } from '../words.ts';

/** The middle of a word's height, where a line through it strikes it out; underlines and borders lie outside. */
const BAND = { from: 0.25, to: 0.75 };
/** In points; a word taller than this is no figure. */
const TALLEST = 200;
/** A stroke ends where the text ends that it strikes out; a rule runs on. This share of it must lie on words. */
const LEAST_ON_WORDS = 0.8;
/** A border meets others at its ends or on its way, within this many points. */
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

/** The lines that run through the middle of a word. */
function linesThrough(word: Word, byHeight: ReadonlyMap<number, readonly RulingLine[]>): RulingLine[] {
  const height = word.y1 - word.y0;
  const isUpright = height > word.size * 1.5;
  if (isUpright || !(height <= TALLEST)) return [];
  const [top, bottom] = [word.y0 + height * BAND.from, word.y0 + height * BAND.to];
  const found: RulingLine[] = [];
  // Counted in steps: far outside the page adding 1 to a height changes nothing.
  for (let step = 0; step <= Math.ceil(bottom - top); step += 1) {
    for (const line of byHeight.get(Math.floor(top) + step) ?? []) {
      const { at, from, to } = line;
      if (at >= top && at <= bottom && from < word.x1 && to > word.x0) found.push(line);
    }
  }
  return found;
}

/**
 * The words of a page with those apart that are struck out: deleted figures that a document printed with its changes shows
 * beside the new ones. A line strikes out what it runs through the middle of, unless it is a border of a table or
 * runs on where there are no words.
 */
export function withStruckApart(words: readonly Word[], lines: RulingLines): readonly Word[] {
  if (isDrawing(lines)) return words;
  const byHeight = linesByHeight(lines.horizontal);
  const onWords = new Map<RulingLine, number>();
  const throughWords = words.map((word) => {
    const through = linesThrough(word, byHeight);
    for (const line of through) {
      const shared = Math.min(line.to, word.x1) - Math.max(line.from, word.x0);
      onWords.set(line, (onWords.get(line) ?? 0) + shared);
    }
    return through;
  });
  const isStroke = ([line, shared]: readonly [RulingLine, number]): boolean =>
    shared >= (line.to - line.from) * LEAST_ON_WORDS &&
    !lines.vertical.some((upright) => meets(line, upright));
  const strokes = new Set([...onWords].filter(isStroke).map(([line]) => line));
  return words.flatMap((word, index) => {
    const through = throughWords[index]?.filter((line) => strokes.has(line)) ?? [];
    if (through.length === 0) return [word];
    const isStruck = (x: number): boolean => through.some(({ from, to }) => x > from && x < to);
    return [
      ...partsOfWord(word, (x) => !isStruck(x)),
      ...partsOfWord(word, isStruck).map((part): Word => ({ ...part, leftOut: 'struck' })),
    ];
  });
}
