import { filledCount, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';

/** Which printed row belongs to which row of the form, both by index: form row → printed row. */
export type RowOfTarget = ReadonlyMap<number, number>;

const indicesBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);

/**
 * Whether a printed row has as many cells as a row of the form, or as many figures with blanks beside them. Numbers
 * over the columns of a table without row labels would be as many.
 */
function isAsLong(row: PrintedRow | undefined, target: RowTarget | undefined): boolean {
  if (!row || !target || filledCount(row) === 0) return false;
  const isBesideBlanks = target.rowPath.length > 0 && filledCount(row) === target.columns.length;
  return isBesideBlanks || row.figures.length === target.columns.length;
}

/**
 * Rows whose label cannot be read, between two rows that are known: when exactly as many rows of the form
 * are missing there, and each has as many figures as it should, they are these rows.
 *
 * @param isFree whether a printed row is still unassigned
 */
export function fillByPosition(
  rows: readonly PrintedRow[],
  targets: readonly RowTarget[],
  known: RowOfTarget,
  isFree: (row: number) => boolean,
): RowOfTarget {
  const filled = new Map<number, number>();
  const bounds: (readonly [number, number])[] = [
    [-1, -1],
    ...[...known].toSorted(([a], [b]) => a - b),
    [targets.length, rows.length],
  ];
  bounds.slice(1).forEach(([nextTarget, nextRow], index) => {
    const [lastTarget, lastRow] = bounds[index] ?? [-1, -1];
    const missing = indicesBetween(lastTarget, nextTarget).filter((at) => targets[at]?.kind === 'own');
    const free = indicesBetween(lastRow, nextRow).filter(
      (at) => isFree(at) && missing.some((target) => isAsLong(rows[at], targets[target])),
    );
    const fits =
      missing.length === free.length && missing.every((at, n) => isAsLong(rows[free[n] ?? -1], targets[at]));
    if (fits) missing.forEach((at, n) => filled.set(at, free[n] ?? -1));
  });
  return filled;
}
