import type { Arrangement } from './assignment.ts';
import { isFilled, type FigurePiece } from '../rows/printed-row.ts';

/**
 * The ways in which pieces of unknown column can fill `count` columns, keeping their order.
 * One way: the row prints exactly that many figures, or this many cells. Several: blanks at the ends may or
 * may not be cells of the row. None: there are too many figures, or too few and no blanks to account for it.
 */
export function arrangements(pieces: readonly FigurePiece[], count: number): Arrangement[] {
  const first = pieces.findIndex(isFilled);
  const last = pieces.findLastIndex(isFilled);
  if (first < 0) return pieces.length >= count ? [pieces.slice(0, count)] : [];
  if (last - first + 1 > count) return [];
  if (last - first + 1 === count) return [pieces.slice(first, last + 1)];
  if (pieces.length === count) return [pieces];
  const windows: Arrangement[] = [];
  for (
    let start = Math.max(0, last - count + 1);
    start <= Math.min(first, pieces.length - count);
    start += 1
  ) {
    windows.push(pieces.slice(start, start + count));
  }
  return windows;
}

/** The ways in which a row that prints one figure too few can have lost it: the last cell first. */
export function arrangementsWithOneLost(pieces: readonly FigurePiece[], count: number): Arrangement[] {
  if (pieces.length !== count - 1 || !pieces.every(isFilled)) return [];
  return Array.from({ length: count }, (_, index) => pieces.toSpliced(count - 1 - index, 0, null as never));
}

/** More ways than this are not tried: they are too many to tell apart by a few 勾稽关系. */
const MOST_WAYS = 64;

function ways(pieces: readonly FigurePiece[], count: number): Arrangement[] {
  if (count < pieces.length) return [];
  const [first, ...rest] = pieces;
  if (!first) return [Array.from({ length: count }, () => null)];
  const here = ways(rest, count - 1).map((way) => [first, ...way]);
  return [...here, ...ways(pieces, count - 1).map((way) => [null, ...way])];
}

/** How many ways there are to put that many pieces into that many cells, keeping their order. */
function numberOfWays(pieces: number, count: number): number {
  let number = 1;
  for (let n = 1; n <= pieces; n += 1) number = (number * (count - pieces + n)) / n;
  return number;
}

/** The ways in which a row can have lost its empty cells, as crawlers drop them: the figures keep their order. */
export function arrangementsWithBlanksDropped(pieces: readonly FigurePiece[], count: number): Arrangement[] {
  const filled = pieces.filter(isFilled);
  if (filled.length === 0 || filled.length >= count || numberOfWays(filled.length, count) > MOST_WAYS)
    return [];
  return ways(filled, count);
}
