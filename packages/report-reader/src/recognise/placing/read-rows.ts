import { cellOf, type CellKey, type Form } from '@zhaojian/report';
import { wordingOfAnotherEra } from '../wording/era-wording.ts';
import { headsSaidBy } from '../wording/heads-in-text.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import type { PrintedRow } from '../rows/printed-row.ts';
import { readCell, unreadReading, withDoubts, type CellReading } from '../figures/read-cell.ts';
import type { AlignedRow } from './align-rows.ts';
import { chooseArrangement } from './choose-arrangement.ts';
import { placeFigures } from './place-figures.ts';
import { isOpen, type Placement } from './placement.ts';

/** The text that stands above the figures of an unaligned row: of the texts before it, the one that names most of its columns. */
function textsAbove(rows: readonly PrintedRow[], row: PrintedRow, target: RowTarget): readonly string[] {
  let best = row.labels;
  let share = headsSaidBy(best, target.block);
  for (let index = rows.indexOf(row) - 1; index >= 0 && share < 1; index -= 1) {
    const labels = rows[index]?.labels ?? [];
    const named = headsSaidBy(labels, target.block);
    if (named > share) [best, share] = [labels, named];
  }
  return best;
}

/**
 * Whether digits below each other in a row are those of one number: its table has no other row of figures that could
 * have been printed into its cells, and one cell at least holds one figure.
 */
const isOnlyRow = ({ row, target }: AlignedRow): boolean =>
  target.rowPath.length === 0 && row.figures.some(({ text }) => /^\s*\d+\s*$/u.test(text));

/** The readings of one row of the form, cell by cell. */
function readRow(form: Form, aligned: AlignedRow, placement: Placement): [CellKey, CellReading][] {
  const { target, known } = aligned;
  const doubts = [...aligned.doubts, ...placement.doubts];
  const isAlone = isOnlyRow(aligned);
  return placement.slots.map(({ piece, basis, heads }, column): [CellKey, CellReading] => {
    const key = target.keys[column] as CellKey;
    if (!piece) return [key, unreadReading(doubts.length > 0 ? doubts : [{ code: 'notFound' }])];
    const unit = cellOf(form, key)?.unit ?? 'count';
    const reading = readCell(piece, unit, known === 'position' ? 'position' : basis, heads, isAlone);
    const leaf = target.columns[column]?.at(-1);
    const head = leaf && wordingOfAnotherEra(form, leaf, heads);
    return [key, withDoubts(reading, head ? [...doubts, { code: 'headOfAnotherEra', head }] : doubts)];
  });
}

/**
 * The readings of several rows of the form; those whose figures may stand in several ways are decided after the others.
 *
 * @param rows all printed rows, for the heads above those whose grid is not known
 */
export function readRows(
  form: Form,
  aligned: readonly AlignedRow[],
  rows: readonly PrintedRow[],
): Map<CellKey, CellReading> {
  const placed = aligned.map((row) => ({
    row,
    placement: placeFigures(row.row, row.target, form, textsAbove(rows, row.row, row.target)),
  }));
  const readings = new Map<CellKey, CellReading>();
  for (const { row, placement } of placed) {
    if (!isOpen(placement))
      for (const [key, reading] of readRow(form, row, placement)) readings.set(key, reading);
  }
  for (const { row, placement } of placed) {
    if (!isOpen(placement)) continue;
    const chosen = chooseArrangement(form, row.target.keys, placement, readings);
    for (const [key, reading] of readRow(form, row, chosen)) readings.set(key, reading);
  }
  return readings;
}
