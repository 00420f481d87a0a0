import { tableOfCell, type CellKey, type Form, type TableId } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import type { BlanksJudged } from './judge-blanks.ts';
import type { Readings } from './read-cell.ts';
import { equalitiesWith, equalitiesWithin } from './row-relations.ts';

/** The cells of a row as it is printed. */
export interface RowOfCells {
  readonly keys: readonly CellKey[];
  /** Whether it prints fewer figures than it has cells, and is not only broken off: then the others may follow. */
  readonly hasGaps: boolean;
  /** The file itself knows the column of each figure; otherwise it follows from the order of what is printed. */
  readonly isOnGrid: boolean;
  /**
   * What its blanks say:
   * - `zeros`: each of its cells is there, with a figure, a mark or a blank of its own; a blank is no hole that a moved row left
   * - `zerosByHabit`: the same, where the office leaves zeros blank
   * - `open`: they may be holes
   */
  readonly blanks: 'zeros' | 'zerosByHabit' | 'open';
}

/** Whether a blank says 0: the relations confirm it, or it is a cell of its own and none of them is at odds with it. */
export const isExplained = (key: CellKey, blanks: RowOfCells['blanks'], judged: BlanksJudged): boolean =>
  judged.confirmed.has(key) ||
  ((blanks === 'zeros' || (blanks === 'zerosByHabit' && judged.leavesZerosBlank)) &&
    !judged.failing.has(key) &&
    !judged.besideHole.has(key));

/**
 * Whether a row has a blank that is not explained: it may be the hole that a shifted row left, so that the whole
 * row may be in the wrong columns. In a row that is blank from end to end nothing can have shifted.
 */
function hasUnexplainedBlank(
  { keys, blanks: printed }: RowOfCells,
  readings: Readings,
  judged: BlanksJudged,
): boolean {
  const { unfilled } = judged;
  const blanks = keys.filter((key) => readings.get(key)?.isBlank && !unfilled.has(key));
  return blanks.length < keys.length && blanks.some((key) => !isExplained(key, printed, judged));
}

/**
 * Whether the figures of a row have only their order to say where they are, in a table that leaves cells blank: those
 * of another row may have taken the blanks, and the sum of the row is the same wherever in it they are. So its figures
 * must be confirmed by their columns, if the form sums up columns at all. Where all but one are, that one has no other
 * column if none is free, or if it is the sum of the others.
 */
function mayStandElsewhere(
  form: Form,
  { keys, isOnGrid }: RowOfCells,
  readings: Readings,
  { holding }: BlanksJudged,
): boolean {
  if (isOnGrid) return false;
  const columnsOf = (key: CellKey): (readonly CellKey[])[] =>
    equalitiesWith(form, key)
      .map((equality) => equality.keys)
      .filter((relation) => relation.some((cell) => !keys.includes(cell)));
  const isUnheld = (key: CellKey): boolean => {
    const columns = columnsOf(key);
    return columns.length > 0 && !columns.some((column) => holding.includes(column));
  };
  const isFilled = (key: CellKey): boolean => {
    const reading = readings.get(key);
    return reading !== undefined && !reading.isBlank && reading.cell.value !== null;
  };
  const unheld = keys.filter((key) => isFilled(key) && isUnheld(key));
  const [only, ...others] = unheld;
  if (only === undefined) return false;
  const isFull = keys.every(isFilled);
  // A total of 0 beside blanks says nothing of where it is, unless the blanks are held by their columns.
  const isSaid = (parts: readonly CellKey[]): boolean => parts.some(isFilled) || !parts.some(isUnheld);
  const isSumOfHeld = holding.some(
    (sum) => sum.at(-1) === only && sum.every((key) => keys.includes(key)) && isSaid(sum.slice(0, -1)),
  );
  return others.length > 0 || !(isFull || isSumOfHeld);
}

/**
 * Whether a row leaves only its first cell blank, in a table that prints zeros: so does a row that was moved one column
 * to the right and lost its last figure. The 勾稽关系 may hold by chance.
 */
function leavesFirstCellBlank(
  { keys, blanks }: RowOfCells,
  readings: Readings,
  printsZeros: ReadonlySet<TableId>,
): boolean {
  const isBlank = (key: CellKey): boolean => readings.get(key)?.isBlank ?? false;
  const [first, ...others] = keys;
  return (
    blanks === 'open' &&
    first !== undefined &&
    printsZeros.has(tableOfCell(first)) &&
    isBlank(first) &&
    !others.some(isBlank) &&
    others.some((key) => (readings.get(key)?.cell.value ?? 0) !== 0)
  );
}

/** The tables of which more rows are at odds with their totals than not: all of their figures may be one column off. */
function misalignedTables(
  form: Form,
  rows: readonly RowOfCells[],
  readings: Readings,
  { holding, broken }: BlanksJudged,
): Set<TableId> {
  const saysSomething = (keys: readonly CellKey[]): boolean =>
    keys.some((key) => (readings.get(key)?.cell.value ?? 0) !== 0);
  const rowsWith = (relations: readonly (readonly CellKey[])[]): readonly RowOfCells[] => {
    const saying = new Set(relations.filter(saysSomething));
    return rows.filter(({ keys }) => equalitiesWithin(form, keys).some((within) => saying.has(within.keys)));
  };
  const countOf = (table: TableId, some: readonly RowOfCells[]): number =>
    some.filter(({ keys }) => keys.some((key) => tableOfCell(key) === table)).length;
  const tables = new Set(rows.flatMap(({ keys }) => keys.map(tableOfCell)));
  const [failing, held] = [rowsWith(broken), rowsWith(holding)];
  return new Set([...tables].filter((table) => countOf(table, failing) > countOf(table, held)));
}

/** Whether a row has no blank and each of its figures its own cell: nothing in it can have moved. */
const isFull = ({ keys, isOnGrid, blanks }: RowOfCells, readings: Readings): boolean =>
  isOnGrid && blanks === 'zeros' && !keys.some((key) => readings.get(key)?.isBlank);

const BLANK_IN_ROW: Doubt = { code: 'besideBlank' };
const MOST_ROWS_FAIL: Doubt = { code: 'mostRowsFail' };

/** The cells whose figures may be one or more columns away from where they belong, and why. */
export function movedFigures(
  form: Form,
  rows: readonly RowOfCells[],
  readings: Readings,
  judged: BlanksJudged,
): ReadonlyMap<CellKey, Doubt> {
  const cells = rows.flatMap(({ keys }) => keys);
  const printsZeros = new Set(cells.filter((key) => readings.get(key)?.cell.value === 0).map(tableOfCell));
  const withGaps = new Set(
    rows.filter(({ hasGaps }) => hasGaps).flatMap(({ keys }) => keys.map(tableOfCell)),
  );
  const misaligned = misalignedTables(form, rows, readings, judged);
  const leavesGaps = ({ keys }: RowOfCells): boolean => keys.some((key) => withGaps.has(tableOfCell(key)));
  const hasMoved = (row: RowOfCells): boolean =>
    hasUnexplainedBlank(row, readings, judged) ||
    (leavesGaps(row) && mayStandElsewhere(form, row, readings, judged)) ||
    leavesFirstCellBlank(row, readings, printsZeros);
  return new Map([
    ...rows
      .filter((row) => !isFull(row, readings))
      .flatMap(({ keys }) => keys)
      .filter((key) => misaligned.has(tableOfCell(key)))
      .map((key) => [key, MOST_ROWS_FAIL] as const),
    ...rows.filter(hasMoved).flatMap(({ keys }) => keys.map((key) => [key, BLANK_IN_ROW] as const)),
  ]);
}
