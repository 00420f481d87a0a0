import type { Block, CellKey, Form, Head, Table, TableId } from './form.ts';
import { tableSections } from './forms.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Unit } from './unit.ts';

/** One cell of a form: where it is, what it counts. */
export interface CellDefinition {
  readonly key: CellKey;
  readonly table: TableId;
  readonly blockIndex: number;
  /** The row heads from the outermost to the leaf; empty in a table without row heads. */
  readonly rowPath: readonly Head[];
  /** The column heads from the outermost to the leaf. */
  readonly columnPath: readonly Head[];
  readonly unit: Unit;
}

/** The paths from the outermost heads to each leaf, in print order. */
export function leafPaths(heads: readonly Head[]): readonly (readonly Head[])[] {
  return heads.flatMap((head) =>
    head.children ? leafPaths(head.children).map((path) => [head, ...path]) : [[head]],
  );
}

/** The ids along a path of heads, e.g. `withheld.stateSecret`. */
export const idOfPath = (path: readonly Head[]): string => path.flatMap(({ id }) => id ?? []).join('.');

/** The key of the cell where a row and a column of a table meet. */
export function cellKey(table: TableId, rowPath: readonly Head[], columnPath: readonly Head[]): CellKey {
  return [table, ...[...rowPath, ...columnPath].flatMap((head) => head.id ?? [])].join('.');
}

/** The table that a cell belongs to, of whatever form. */
export const tableOfCell = (key: CellKey): TableId => key.slice(0, key.indexOf('.')) as TableId;

function cellsOfBlock(table: Table, block: Block, blockIndex: number): CellDefinition[] {
  const rowPaths = block.rows.length > 0 ? leafPaths(block.rows) : [[]];
  return rowPaths.flatMap((rowPath) =>
    leafPaths(block.columns).map((columnPath) => ({
      key: cellKey(table.id, rowPath, columnPath),
      table: table.id,
      blockIndex,
      rowPath,
      columnPath,
      unit: [...columnPath, ...rowPath].findLast((head) => head.unit)?.unit ?? 'count',
    })),
  );
}

/** All cells of a form in statutory order: table by table, row by row, left to right. */
export const cellsOf = onceForEach((form: Form): readonly CellDefinition[] =>
  tableSections(form).flatMap(({ table }) =>
    table.blocks.flatMap((block, index) => cellsOfBlock(table, block, index)),
  ),
);

const cellsByKey = onceForEach(
  (form: Form): ReadonlyMap<CellKey, CellDefinition> =>
    new Map(cellsOf(form).map((cell) => [cell.key, cell])),
);

/** The definition of one cell, or null when the form has no such cell. */
export const cellOf = (form: Form, key: CellKey): CellDefinition | null => cellsByKey(form).get(key) ?? null;

/** What a message calls a cell, e.g. “不予公开 · 国家秘密 · 自然人”. */
export function cellName(cell: CellDefinition): string {
  return [...cell.rowPath, ...cell.columnPath]
    .filter((head) => head.id !== undefined)
    .map((head) => head.name)
    .join(' · ');
}

/** What a message calls the cell of a key; the key itself where the form has no such cell. */
export function cellNameByKey(form: Form, key: CellKey): string {
  const cell = cellOf(form, key);
  return cell ? cellName(cell) : key;
}
