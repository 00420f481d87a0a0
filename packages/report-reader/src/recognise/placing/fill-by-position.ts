import { filledCount, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';

/** Which printed row belongs to which row of the form, both by index: form row → printed row. */
export type RowOfTarget = ReadonlyMap<number, number>;

const indicesBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);

/**
 * Rows whose label cannot be read, between two rows that are known: when exactly as many rows of the form
 * are missing there, and each has as many figures as it should, they are these rows.
 *
 * @param isFree whether a printed row still belongs to nobody
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
    const missing = indicesBetween(lastTarget, nextTarget).filter((at) => targets[at]?.standing === 'own');
    const counts = new Set(missing.map((at) => targets[at]?.columns.length));
    const free = indicesBetween(lastRow, nextRow).filter((at) => {
      const row = rows[at];
      return row !== undefined && isFree(at) && filledCount(row) > 0 && counts.has(row.figures.length);
    });
    const fits =
      missing.length === free.length &&
      missing.every((at, n) => targets[at]?.columns.length === rows[free[n] ?? -1]?.figures.length);
    if (fits) missing.forEach((at, n) => filled.set(at, free[n] ?? -1));
  });
  return filled;
}
