import { isValueLine, type CellLine } from './cell-line.ts';

/** This many values the same number of lines apart are tables written cell by cell. */
const FEWEST_STEPS = 12;
/** Rows of tables are further apart than their cells: this many of them are no coincidence. */
const FEWEST_ROWS = 4;
/** A row has no more cells; more empty lines than those of this many are space. */
const MOST_CELLS = 40;

interface Gap {
  /** The first empty line, and how many lines below it the next words are. */
  readonly from: number;
  readonly length: number;
  readonly isBetweenValues: boolean;
  /** From a value to words: another row begins. */
  readonly endsRow: boolean;
}

const isFilled = (line: string): boolean => line.trim() !== '';

/** The gaps between lines with words, those right below one another too. */
function gapsOf(lines: readonly string[]): Gap[] {
  const filled = lines.flatMap((line, at) => (isFilled(line) ? [at] : []));
  return filled.slice(1).map((to, index) => {
    const from = filled[index] ?? 0;
    const [isFromValue, isToValue] = [isValueLine(lines[from]), isValueLine(lines[to])];
    return {
      from: from + 1,
      length: to - from,
      isBetweenValues: isFromValue && isToValue,
      endsRow: isFromValue && !isToValue,
    };
  });
}

/** The number that occurs most; null where none occurs often enough. */
function mostCommon(numbers: readonly number[], fewest: number): number | null {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  const [best] = [...times].toSorted(([, a], [, b]) => b - a);
  return best && best[1] >= fewest ? best[0] : null;
}

/**
 * Reads the empty cells of tables that a page or an office program leaves as text with one cell a line: cells are the
 * same number of lines apart, rows a few more, and a cell without words leaves its lines empty. Where a gap is this many
 * steps longer than one between cells or between rows, this many cells are empty; where a row ends, only than one between rows:
 * a gap of no such length has lost lines, and says nothing of cells.
 *
 * @returns the empty lines that are cells, by index; empty where the text keeps no such step
 */
export function cellsAtSteps(lines: readonly string[]): ReadonlyMap<number, CellLine> {
  const cells = new Map<number, CellLine>();
  const gaps = gapsOf(lines);
  const step = mostCommon(
    gaps.filter(({ isBetweenValues }) => isBetweenValues).map(({ length }) => length),
    FEWEST_STEPS,
  );
  if (step === null || step < 2) return cells;
  const betweenRows = mostCommon(
    gaps.flatMap(({ length }) => (length > step && length < step * 2 ? [length] : [])),
    FEWEST_ROWS,
  );
  for (const { from, length, endsRow } of gaps) {
    const start = (endsRow && betweenRows !== null ? [betweenRows] : [step, betweenRows]).find(
      (gap) => gap !== null && length > gap && (length - gap) % step === 0,
    );
    const empty = start === undefined || start === null ? 0 : (length - start) / step;
    if (empty > MOST_CELLS) continue;
    for (let at = from; at < from + empty; at += 1) cells.set(at, { kind: 'empty' });
  }
  return cells;
}
