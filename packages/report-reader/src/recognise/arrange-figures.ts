import type { FigurePiece } from './printed-row.ts';

/** One way to give a row's printed figures to its columns; null where a column has none. */
export type Arrangement = readonly (FigurePiece | null)[];

const isFilled = (piece: FigurePiece): boolean => piece.text.trim() !== '';

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
