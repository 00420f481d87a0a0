import type { Arrangement } from './placement.ts';
import { isFilled, type FigurePiece } from './printed-row.ts';

/**
 * The ways in which pieces of unknown column can fill `count` columns, keeping their order.
 * One way: the row prints exactly so many figures, or so many places. Several: blanks at the ends may or
 * may not be places of the row. None: there are too many figures, or too few and no blanks to account for it.
 */
export function arrangements(pieces: readonly FigurePiece[], count: number): Arrangement[] {
  const first = pieces.findIndex(isFilled);
  const last = pieces.findLastIndex(isFilled);
  if (first < 0) return pieces.length >= count ? [pieces.slice(0, count)] : [];
  if (last - first + 1 > count) return [];
  if (last - first + 1 === count) return [pieces.slice(first, last + 1)];
  if (pieces.length === count) return [pieces];
  const ways: Arrangement[] = [];
  for (
    let start = Math.max(0, last - count + 1);
    start <= Math.min(first, pieces.length - count);
    start += 1
  ) {
    ways.push(pieces.slice(start, start + count));
  }
  return ways;
}

/** The ways in which a row that prints one figure too few can have lost it: the last cell first. */
export function arrangementsWithOneLost(pieces: readonly FigurePiece[], count: number): Arrangement[] {
  if (pieces.length !== count - 1 || !pieces.every(isFilled)) return [];
  return Array.from({ length: count }, (_, index) => pieces.toSpliced(count - 1 - index, 0, null as never));
}
