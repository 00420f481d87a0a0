import type { RowOfTarget } from './fill-by-position.ts';
import { filledCount, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';

/** Which printed row was given to which row of the form, and how it was found. */
export interface Alignment {
  readonly rows: readonly PrintedRow[];
  readonly targets: readonly RowTarget[];
  /** All rows of the form that were found: by their labels in order, by labels elsewhere, by their position. */
  readonly rowOf: RowOfTarget;
  readonly inOrder: RowOfTarget;
  readonly outOfOrder: RowOfTarget;
  readonly byPosition: RowOfTarget;
  /** Printed rows that have a label of the form and are not among the rows in order. */
  readonly strays: readonly { readonly row: number; readonly target: number }[];
}

/** Whether a row prints any figure; false where there is no row. */
export const isFilledRow = (row: PrintedRow | undefined): boolean =>
  row !== undefined && filledCount(row) > 0;

/** The rows that are known by their labels. */
export const labelled = ({ outOfOrder, inOrder }: Alignment): RowOfTarget =>
  new Map([...outOfOrder, ...inOrder]);

/** Whether a row of the form is on the other side of another one than its printed row. */
const crosses = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  (a[0] - b[0]) * (a[1] - b[1]) < 0;

/** Whether a row is one of those out of order, or changed places with one. */
export const isDisplaced = ({ outOfOrder }: Alignment, at: number, row: number): boolean =>
  [...outOfOrder].some((stray) => stray[0] === at || crosses(stray, [at, row]));
