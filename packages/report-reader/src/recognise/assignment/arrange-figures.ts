import { countOf, type Arrangement } from './assignment.ts';
import { isFilled, type FigurePiece } from '../rows/printed-row.ts';
import { parseFigure } from '../wording/parse-figure.ts';

/** More ways than this are not tried: they are too many to tell apart by a few 勾稽关系. */
const MOST_WAYS = 64;

/** The pieces of a row that count as 0, by the stretches of them, those that print nothing first: each may be no cell of the row. */
function zerosIn(pieces: readonly FigurePiece[]): number[][] {
  const stretches: number[][] = [];
  pieces.forEach((piece, at) => {
    if (countOf(piece) !== 0) return;
    const last = stretches.at(-1);
    if (last?.includes(at - 1)) last.push(at);
    else stretches.push([at]);
  });
  return stretches.map((indices) => indices.toSorted((a, b) => printed(pieces[a]) - printed(pieces[b])));
}

const printed = (piece: FigurePiece | undefined): number => piece?.text.trim().length ?? 0;

/** How many of each stretch can be taken out to take out `count`; of too many ways only as many as show that. */
function waysToTakeOut(stretches: readonly (readonly number[])[], count: number): number[][] {
  const [first, ...others] = stretches;
  if (!first) return count === 0 ? [[]] : [];
  const ways: number[][] = [];
  const most = Math.min(first.length, count);
  for (let taken = 0; taken <= most && ways.length <= MOST_WAYS; taken += 1)
    for (const way of waysToTakeOut(others, count - taken)) ways.push([taken, ...way]);
  return ways;
}

/** The ways to leave `count` pieces of a row that has more, without any that counts. None where there are too many. */
function withoutZerosTooMany(pieces: readonly FigurePiece[], count: number): Arrangement[] {
  const stretches = zerosIn(pieces);
  const ways = waysToTakeOut(stretches, pieces.length - count);
  if (ways.length > MOST_WAYS) return [];
  const left = ways.map((way) => {
    const taken = new Set(stretches.flatMap((indices, n) => indices.slice(0, way[n])));
    return pieces.filter((_, at) => !taken.has(at));
  });
  const saying = (way: Arrangement): string => way.map(countOf).join();
  const said = new Map(left.toReversed().map((way) => [saying(way), way]));
  return left.filter((way) => said.get(saying(way)) === way);
}

/** Whether one of the marks in a row that prints as many texts as it has cells may be none of them: there are blanks before the last. */
const mayHoldAnother = (pieces: readonly FigurePiece[], last: number): boolean =>
  last >= 0 &&
  pieces.slice(0, last).some((piece) => !isFilled(piece)) &&
  pieces.some((piece) => isFilled(piece) && parseFigure(piece.text).kind === 'blank');

/**
 * The ways in which pieces of unknown column can fill `count` columns, keeping their order.
 * One way: the row prints exactly that many figures, or this many cells. Several: it has pieces too many, and each that
 * counts as 0, at its ends or within, may be the one that is no cell of the row; what says the same is one way. None:
 * there are too many figures, too few and no blanks to account for it, or too many ways.
 */
export function arrangements(pieces: readonly FigurePiece[], count: number): Arrangement[] {
  const windows = arrangementsWithoutEnds(pieces, count);
  const isOneWay = pieces.length === count || !pieces.some(isFilled);
  if (windows.length === 0 || isOneWay) return windows;
  const last = pieces.findLastIndex(isFilled);
  const isWhole = pieces.filter(isFilled).length === count && !mayHoldAnother(pieces, last);
  return isWhole ? windows : withoutZerosTooMany(pieces, count);
}

/** The same where blanks at the ends only may be no cells of the row. */
export function arrangementsWithoutEnds(pieces: readonly FigurePiece[], count: number): Arrangement[] {
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

function waysToPut(pieces: readonly FigurePiece[], count: number): Arrangement[] {
  if (count < pieces.length) return [];
  const [first, ...rest] = pieces;
  if (!first) return [Array.from({ length: count }, () => null)];
  const here = waysToPut(rest, count - 1).map((way) => [first, ...way]);
  return [...here, ...waysToPut(pieces, count - 1).map((way) => [null, ...way])];
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
  return waysToPut(filled, count);
}
