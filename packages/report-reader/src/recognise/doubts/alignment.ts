import type { RowOfTarget } from '../placing/fill-by-position.ts';
import { filledCount, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import type { Doubt } from './doubt.ts';

/** Which printed row was given to which row of the form, and how it was found: what detectors of strange rows look at. */
export interface Alignment {
  readonly rows: readonly PrintedRow[];
  readonly targets: readonly RowTarget[];
  /** All rows of the form that were found: by their labels in order, by labels elsewhere, by their position. */
  readonly rowOf: RowOfTarget;
  readonly inOrder: RowOfTarget;
  readonly outOfOrder: RowOfTarget;
  readonly byPosition: RowOfTarget;
  /** Printed rows that bear a label of the form and stand beside the rows in order. */
  readonly strays: readonly { readonly row: number; readonly target: number }[];
}

/** Finds rows of the form, by their index, all of whose figures a person should look at. */
export type RowDetector = (alignment: Alignment) => readonly (readonly [number, Doubt])[];

export const isFilledRow = (row: PrintedRow | undefined): boolean =>
  row !== undefined && filledCount(row) > 0;

/** The rows that are known by their labels. */
export const labelled = ({ outOfOrder, inOrder }: Alignment): RowOfTarget =>
  new Map([...outOfOrder, ...inOrder]);
