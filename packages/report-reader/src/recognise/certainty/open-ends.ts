import { filledCount, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import { detectorOfRows } from './detector.ts';

/** Whether figures that belong to no row follow a row, and are not as many as a row added by the agency would have. */
function leavesFigures(rest: PrintedRow | undefined, target: RowTarget | undefined): boolean {
  const filled = rest ? filledCount(rest) : 0;
  return filled > 0 && filled !== target?.columns.length;
}

/** The rows that end only where the next text is, although the next row or its label is lost. */
export const openEnds = detectorOfRows(({ rows, targets, rowOf, strays }) => {
  const taken = new Set([...rowOf.values(), ...strays.map(({ row }) => row)]);
  const isNextLost = (at: number): boolean => {
    const next = targets.findIndex(({ kind }, later) => later > at && (kind === 'own' || rowOf.has(later)));
    return targets[next]?.table === targets[at]?.table && !rowOf.has(next);
  };
  const isOpen = ([at, row]: readonly [number, number]): boolean =>
    rows[row]?.openEnded === true &&
    (isNextLost(at) || (!taken.has(row + 1) && leavesFigures(rows[row + 1], targets[at])));
  return [...rowOf].filter(isOpen).map(([at]) => [at, { code: 'openEnd' }] as const);
});
