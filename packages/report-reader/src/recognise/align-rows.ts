import { bestChain } from './best-chain.ts';
import { LABEL_THRESHOLD, labelTexts, scoreLabels } from './label-score.ts';
import { headsSaidBy } from './heads-in-text.ts';
import { matchColumns } from './match-columns.ts';
import type { PrintedRow } from './printed-row.ts';
import type { RowTarget } from './row-targets.ts';

/** A row of the form with the printed row that belongs to it. */
export interface AlignedRow {
  readonly target: RowTarget;
  readonly row: PrintedRow;
  /** Known by its label, by standing between known rows, or by its label in an unexpected place. */
  readonly known: 'label' | 'position' | 'outOfOrder';
  /** Other printed rows that bear the same label. */
  readonly repetitions: readonly PrintedRow[];
}

/** A table without row labels is known by its column heads: this share of them must be readable. */
const HEADS_THRESHOLD = 0.3;
/** A label repeated elsewhere counts as a repetition only when it is nearly to the character. */
const REPETITION_THRESHOLD = 0.9;

const filledCount = (row: PrintedRow): number =>
  row.figures.filter((figure) => figure.text.trim() !== '').length;

/** Whether a row's figures can be those of a target at all. */
function canHold(row: PrintedRow, target: RowTarget): boolean {
  const filled = filledCount(row);
  const count = target.columns.length;
  if (filled === 0) return row.aligned || row.figures.length >= count;
  return target.rowPath.length > 0 || filled >= count / 3;
}

function headsScore(row: PrintedRow, target: RowTarget): number {
  const share = row.heads
    ? matchColumns(row.heads, target.columns).spans.filter(Boolean).length / target.columns.length
    : headsSaidBy(row.labels, target.block);
  return share >= HEADS_THRESHOLD ? share : 0;
}

/** How well each row fits each target: 0 not at all. */
function scoreAll(rows: readonly PrintedRow[], targets: readonly RowTarget[]): number[][] {
  const labels = targets.map((target) => target.spellings);
  return rows.map((row) => {
    const scores = scoreLabels(labelTexts(row.labels), labels);
    return targets.map((target, index) => {
      if (!canHold(row, target)) return 0;
      const score = target.rowPath.length > 0 ? (scores[index] ?? 0) : headsScore(row, target);
      if (score < (target.rowPath.length > 0 ? LABEL_THRESHOLD : HEADS_THRESHOLD)) return 0;
      return score + (filledCount(row) === target.columns.length ? 0.05 : 0);
    });
  });
}

/** Rows without a readable label between two known rows, when exactly as many rows of the form are missing there. */
function fillByPosition(
  rows: readonly PrintedRow[],
  targets: readonly RowTarget[],
  rowOf: Map<number, number>,
): Set<number> {
  const filled = new Set<number>();
  const known = [...rowOf].toSorted(([a], [b]) => a - b);
  const bounds: [number, number][] = [[-1, -1], ...known, [targets.length, rows.length]];
  bounds.slice(1).forEach(([nextTarget, nextRow], index) => {
    const [lastTarget, lastRow] = bounds[index] ?? [-1, -1];
    const missing = targets
      .map((_, at) => at)
      .slice(lastTarget + 1, nextTarget)
      .filter((at) => targets[at]?.standing === 'own');
    const free = rows
      .map((_, at) => at)
      .slice(lastRow + 1, nextRow)
      .filter((at) => filledCount(rows[at] as PrintedRow) > 0);
    if (missing.length === 0 || missing.length !== free.length) return;
    const fits = missing.every(
      (at, position) => rows[free[position] ?? -1]?.figures.length === targets[at]?.columns.length,
    );
    if (!fits) return;
    missing.forEach((at, position) => {
      rowOf.set(at, free[position] ?? -1);
      filled.add(at);
    });
  });
  return filled;
}

/** Gives each row of the form the printed row that belongs to it, in order; rows of the form without one are left out. */
export function alignRows(rows: readonly PrintedRow[], targets: readonly RowTarget[]): AlignedRow[] {
  const scores = scoreAll(rows, targets);
  const chain = bestChain(rows.length, targets.length, (row, target) => scores[row]?.[target] ?? 0);
  const rowOf = new Map(chain.map(({ left, right }) => [right, left]));
  const repetitions = new Map<number, PrintedRow[]>();
  const outOfOrder = new Set<number>();
  const taken = new Set(rowOf.values());
  rows.forEach((row, index) => {
    if (taken.has(index)) return;
    const best = Math.max(...(scores[index] ?? [0]));
    const at = scores[index]?.indexOf(best) ?? -1;
    if (best < REPETITION_THRESHOLD || scores[index]?.lastIndexOf(best) !== at) return;
    if (rowOf.has(at)) {
      repetitions.set(at, [...(repetitions.get(at) ?? []), row]);
    } else {
      rowOf.set(at, index);
      outOfOrder.add(at);
    }
    taken.add(index);
  });
  const inOrder = new Map([...rowOf].filter(([at]) => !outOfOrder.has(at)));
  const remaining = rows.map((row, index) =>
    taken.has(index) && !isIn(inOrder, index) ? emptied(row) : row,
  );
  const byPosition = fillByPosition(remaining, targets, inOrder);
  for (const at of byPosition) if (!rowOf.has(at)) rowOf.set(at, inOrder.get(at) ?? -1);
  return [...rowOf].flatMap(([at, index]) => {
    const target = targets[at];
    const row = rows[index];
    if (!target || !row) return [];
    const known = outOfOrder.has(at) ? 'outOfOrder' : byPosition.has(at) ? 'position' : 'label';
    return [{ target, row, known, repetitions: repetitions.get(at) ?? [] } as const];
  });
}

const isIn = (rowOf: ReadonlyMap<number, number>, row: number): boolean => [...rowOf.values()].includes(row);

/** A row that is already spoken for must not be taken for an unlabelled one. */
const emptied = (row: PrintedRow): PrintedRow => ({ ...row, figures: [] });
