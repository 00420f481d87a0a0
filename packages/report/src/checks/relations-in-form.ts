import { cellsOf, type CellDefinition } from '../forms/cells.ts';
import type { CellKey, Form, Head } from '../forms/form.ts';

/** A cell of 表三 by the ids of its row and its column. */
interface ApplicationCell {
  readonly key: CellKey;
  /** The ids along the row heads, e.g. `withheld.stateSecret`. */
  readonly row: string;
  readonly column: Head;
  readonly definition: CellDefinition;
}

const idsOf = (heads: readonly Head[]): string => heads.flatMap((head) => head.id ?? []).join('.');

/** The cells of 表三, the table of applications. */
export function applicationCells(form: Form): ApplicationCell[] {
  return cellsOf(form).flatMap((definition) => {
    const column = definition.columnPath.at(-1);
    if (definition.table !== 'applications' || !column) return [];
    return [{ key: definition.key, row: idsOf(definition.rowPath), column, definition }];
  });
}

/** 表三 column by column: each applicant column and the total, with its cells from top to bottom. */
export function applicationColumns(form: Form): { column: Head; cells: ApplicationCell[] }[] {
  const cells = applicationCells(form);
  const columns = [...new Set(cells.map((cell) => cell.column))];
  return columns.map((column) => ({ column, cells: cells.filter((cell) => cell.column === column) }));
}

/** 表三 row by row, with its cells from left to right. */
export function applicationRows(form: Form): { name: string; cells: ApplicationCell[] }[] {
  const cells = applicationCells(form);
  const rows = [...new Set(cells.map((cell) => cell.row))];
  return rows.map((row) => {
    const ofRow = cells.filter((cell) => cell.row === row);
    const heads = ofRow[0]?.definition.rowPath ?? [];
    return {
      name: heads
        .filter((head) => head.id)
        .map((head) => head.name)
        .join(' · '),
      cells: ofRow,
    };
  });
}

/** The key in 表三 of a row (ids joined by dots) and a column id. */
export const applicationKey = (row: string, columnId: string): CellKey => `applications.${row}.${columnId}`;

/** The rows of 表三 that are not outcomes of this year's handling. */
const notOutcomes = new Set(['newlyReceived', 'carriedOver', 'outcomesTotal', 'carriedForward']);
export const isOutcome = (row: string): boolean => !notOutcomes.has(row);

/** A group of 表四: 行政复议, 未经复议直接起诉, 复议后起诉. */
export interface DisputeGroup {
  readonly name: string;
  readonly parts: readonly CellKey[];
  readonly pending: CellKey;
  readonly total: CellKey;
}

export function disputeGroups(form: Form): DisputeGroup[] {
  const cells = cellsOf(form).filter((cell) => cell.table === 'disputes');
  const groups = new Map<string, CellDefinition[]>();
  for (const cell of cells) {
    const group = idsOf(cell.columnPath.slice(0, -1));
    groups.set(group, [...(groups.get(group) ?? []), cell]);
  }
  return [...groups].map(([id, ofGroup]) => ({
    name: ofGroup[0]?.columnPath.at(-2)?.name ?? id,
    parts: ofGroup.filter((cell) => cell.columnPath.at(-1)?.id !== 'total').map((cell) => cell.key),
    pending: `disputes.${id}.pending`,
    total: `disputes.${id}.total`,
  }));
}
