import type { CellKey, Form, TableId } from '@zhaojian/report';
import type { AlignedRow } from '../alignment/align-rows.ts';
import type { RowOfCells } from '../figures/moved-figures.ts';
import { unreadReading, type Readings } from '../figures/read-cell.ts';
import { isTableTied } from '../figures/row-relations.ts';
import { filledCount, isOnGrid } from '../rows/printed-row.ts';
import { endWithLabelAsNumbered } from '../wording/label-score.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import type { RowsRead } from './read-rows.ts';

/** This many rows show that a text prints each cell of a table. */
const FEWEST_ROWS = 2;

/** The tables of which every printed row has a figure, a mark or an empty cell for each of its columns. */
function tablesWithAllCells(
  form: Form,
  targets: readonly RowTarget[],
  own: readonly AlignedRow[],
  readings: Readings,
): ReadonlySet<TableId> {
  const printsAll = ({ target }: AlignedRow): boolean =>
    target.keys.every((key) => {
      const cell = readings.get(key)?.cell;
      return cell?.place !== undefined && cell.basis !== 'arithmetic';
    });
  const tables = new Set(own.map(({ target }) => target.table));
  const rowsOf = (table: TableId): number =>
    targets.filter((target) => target.table === table && target.kind === 'own').length;
  return new Set(
    [...tables].filter((table) => {
      const rows = own.filter(({ target }) => target.table === table);
      const fewest = isTableTied(form, table) ? FEWEST_ROWS : rowsOf(table);
      return rows.length >= fewest && rows.every(printsAll);
    }),
  );
}

/**
 * Whether a row of text has, right after its label, a cell below each of its heads, and no other; where it has one cell
 * only, that is the first. A number before the label that the form does not print there may be a figure of the row.
 */
const hasCellBelowEach = (aligned: AlignedRow, headed: RowsRead['headed']): boolean => {
  const { row, target } = aligned;
  const count = target.columns.length;
  if (!endWithLabelAsNumbered(row.labels, target.spellings)) return false;
  return row.figures.length === count
    ? row.columnsBy === 'heads' || headed.has(aligned)
    : count === 1 && headed.has(aligned);
};

/**
 * What the blanks of each row say. In a grid a blank that is known by its column, and about which the file says nothing
 * else, is 0. So is one in text, in a row that prints as many texts as it has cells, or in a table each row of which prints
 * all of its cells. Where no sum ties the figures of such a table together, its blanks are zeros if the office leaves zeros
 * blank.
 */
export function blanksOfRows(
  form: Form,
  targets: readonly RowTarget[],
  own: readonly AlignedRow[],
  { readings, headed }: Omit<RowsRead, 'readings'> & { readonly readings: Readings },
): RowOfCells['blanks'][] {
  const withAllCells = tablesWithAllCells(form, targets, own, readings);
  const isThere = (key: CellKey): boolean => {
    const { cell, isBlank, doubts } = readings.get(key) ?? unreadReading([]);
    return cell.place !== undefined && cell.basis !== 'arithmetic' && !(isBlank && doubts.length > 0);
  };
  return own.map((aligned) => {
    const { row, target } = aligned;
    if (!target.keys.every(isThere)) return 'open';
    if (isOnGrid(row) || filledCount(row) === target.keys.length) return 'zeros';
    if (!withAllCells.has(target.table)) return 'open';
    if (isTableTied(form, target.table)) return 'zeros';
    return hasCellBelowEach(aligned, headed) ? 'zerosByHabit' : 'open';
  });
}
