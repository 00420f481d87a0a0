import type { Doubt } from '../doubts/doubt.ts';
import { isDisplaced, type Alignment } from './alignment.ts';
import { bestChain } from './best-chain.ts';
import { fillByPosition, type RowOfTarget } from './fill-by-position.ts';
import type { PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import { scoreRows } from './score-rows.ts';

/** A row of the form with the printed row that belongs to it. */
export interface AlignedRow {
  readonly target: RowTarget;
  readonly row: PrintedRow;
  /** How it is known: by its label, by being between known rows, or by a label in an unexpected position. */
  readonly known: 'label' | 'position' | 'outOfOrder';
  /** Why all of its figures should be looked at. */
  readonly doubts: readonly Doubt[];
}

/** A label in an unexpected position counts only when it is nearly to the character. */
const STRAY_THRESHOLD = 0.9;

/** The printed rows that the chain of rows in order leaves over, but whose label names one row of the form. */
function strayRows(scores: readonly number[][], inOrder: RowOfTarget): { row: number; target: number }[] {
  const taken = new Set(inOrder.values());
  return scores.flatMap((ofRow, row) => {
    const best = Math.max(0, ...ofRow);
    const target = ofRow.indexOf(best);
    if (taken.has(row) || best < STRAY_THRESHOLD || ofRow.lastIndexOf(best) !== target) return [];
    return [{ row, target }];
  });
}

/**
 * Gives each row of the form the printed row that belongs to it. The order of the form decides where a label
 * is ambiguous (其他, 总计) or cannot be read; rows of the form that are not printed are left out.
 */
export function alignmentOf(rows: readonly PrintedRow[], targets: readonly RowTarget[]): Alignment {
  const scores = scoreRows(rows, targets);
  const chain = bestChain(rows.length, targets.length, (row, target) => scores[row]?.[target] ?? 0);
  const inOrder = new Map(chain.map(({ left, right }) => [right, left]));
  const strays = strayRows(scores, inOrder);
  const outOfOrder = new Map(
    strays.filter(({ target }) => !inOrder.has(target)).map(({ row, target }) => [target, row]),
  );
  const spoken = new Set([...inOrder.values(), ...strays.map(({ row }) => row)]);
  const byPosition = fillByPosition(rows, targets, inOrder, (row) => !spoken.has(row));
  const rowOf = new Map([...outOfOrder, ...byPosition, ...inOrder]);
  return { rows, targets, rowOf, inOrder, outOfOrder, byPosition, strays };
}

/** The rows of the form that were found, each with its printed row and how it is known. */
export function alignedRows(alignment: Alignment): AlignedRow[] {
  const { rows, targets, rowOf, byPosition } = alignment;
  return [...rowOf].flatMap(([at, index]): AlignedRow[] => {
    const target = targets[at];
    const row = rows[index];
    if (!target || !row) return [];
    const known = isDisplaced(alignment, at, index)
      ? 'outOfOrder'
      : byPosition.has(at)
        ? 'position'
        : 'label';
    return [{ target, row, known, doubts: [] }];
  });
}
