import { cellOf, type CellKey, type Form } from '@zhaojian/report';
import { wordingOfAnotherEra } from '../wording/era-wording.ts';
import type { Doubt } from '../doubts/doubt.ts';
import type { PrintedRow } from '../rows/printed-row.ts';
import { readCell, unreadReading, withDoubts, type CellReading } from '../figures/read-cell.ts';
import type { AlignedRow } from '../alignment/align-rows.ts';
import { chooseArrangement } from './choose-arrangement.ts';
import { headsAbove, type HeadsAbove } from './heads-above.ts';
import { flagUnknownHeads, assignFigures } from './assign-figures.ts';
import { isOpen, type OpenAssignment, type Assignment } from './assignment.ts';

/**
 * Whether digits below each other in a row are those of one number: its table has no other row of figures that could
 * have been printed into its cells, and one cell at least holds one figure.
 */
const isOnlyRow = ({ row, target }: AlignedRow): boolean =>
  target.rowPath.length === 0 && row.figures.some(({ text }) => /^\s*\d+\s*$/u.test(text));

/** The readings of one row of the form, cell by cell. */
function readRow(form: Form, aligned: AlignedRow, assignment: Assignment): [CellKey, CellReading][] {
  const { target, known } = aligned;
  const doubts = [...aligned.doubts, ...assignment.doubts];
  const isAlone = isOnlyRow(aligned);
  return assignment.slots.map(({ piece, basis, heads, head, doubt }, column): [CellKey, CellReading] => {
    const key = target.keys[column] as CellKey;
    if (!piece) {
      const why = doubt ? [doubt] : doubts;
      return [key, unreadReading(why.length > 0 ? why : [{ code: 'notFound' }])];
    }
    const unit = cellOf(form, key)?.unit ?? 'count';
    const reading = readCell(piece, unit, known === 'position' ? 'position' : basis, heads, isAlone);
    const leaf = target.columns[column]?.at(-1);
    const foreign = leaf && wordingOfAnotherEra(form, leaf, head === undefined ? heads : [head]);
    const ofColumn: (Doubt | undefined)[] = [
      doubt,
      foreign ? { code: 'headOfAnotherEra', head: foreign } : undefined,
    ];
    return [key, withDoubts(reading, [...doubts, ...ofColumn.filter((each) => each !== undefined)])];
  });
}

/** The cells of some rows of the form as they are read. */
export interface RowsRead {
  readonly readings: ReadonlyMap<CellKey, CellReading>;
  /** The rows each of whose cells is below a head of its own. */
  readonly headed: ReadonlySet<AlignedRow>;
}

/**
 * Reads several rows of the form; those whose figures fit in several ways are decided after the others.
 *
 * @param rows all printed rows, for the heads above those whose grid is not known
 */
export function readRows(form: Form, aligned: readonly AlignedRow[], rows: readonly PrintedRow[]): RowsRead {
  const headsOf = headsAbove(rows, aligned);
  const assigned = aligned.map((row) => {
    const above = headsOf(row);
    return { row, above, assignment: assignFigures(row.row, row.target, form, above) };
  });
  const readings = new Map<CellKey, CellReading>();
  const read = (row: AlignedRow, assignment: Assignment, above: HeadsAbove): void => {
    const flagged = flagUnknownHeads(assignment, row, form, above);
    for (const [key, reading] of readRow(form, row, flagged)) readings.set(key, reading);
  };
  for (const { row, above, assignment } of assigned) if (!isOpen(assignment)) read(row, assignment, above);
  for (const { row, above, assignment } of assigned)
    if (isOpen(assignment)) read(row, chooseArrangement(form, row.target, assignment, readings), above);
  const isHeaded = (assignment: Assignment | OpenAssignment): boolean =>
    !isOpen(assignment) && assignment.slots.every(({ head }) => head !== undefined);
  const headed = assigned.filter(({ assignment }) => isHeaded(assignment)).map(({ row }) => row);
  return { readings, headed: new Set(headed) };
}
