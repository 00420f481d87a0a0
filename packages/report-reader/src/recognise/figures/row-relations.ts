import {
  equalitiesOf as equalitiesWithinReport,
  evaluateRelation,
  tableOfCell,
  type CellKey,
  type Equality as EqualityWithinReport,
  type Form,
  type TableId,
} from '@zhaojian/report';

/** An equality that must hold within a report, with the check it belongs to. */
export interface Equality extends EqualityWithinReport {
  /** The cells it ties together. */
  readonly keys: readonly CellKey[];
}

const equalitiesByForm = new WeakMap<Form, readonly Equality[]>();

/** The equalities that must hold within a report of this form. */
export function equalitiesOf(form: Form): readonly Equality[] {
  let equalities = equalitiesByForm.get(form);
  if (!equalities) {
    equalities = equalitiesWithinReport(form).map(({ check, relation }) => ({
      check,
      relation,
      keys: [...relation.expected, ...relation.found].map((term) => term.key),
    }));
    equalitiesByForm.set(form, equalities);
  }
  return equalities;
}

const equalitiesByCell = new WeakMap<Form, ReadonlyMap<CellKey, readonly Equality[]>>();

/** The equalities that a cell stands in: that of its row and those of its column. */
export function equalitiesWith(form: Form, key: CellKey): readonly Equality[] {
  let byCell = equalitiesByCell.get(form);
  if (!byCell) {
    const pairs = equalitiesOf(form).flatMap((equality) => equality.keys.map((cell) => ({ cell, equality })));
    const grouped = new Map<CellKey, Equality[]>();
    for (const { cell, equality } of pairs) grouped.set(cell, [...(grouped.get(cell) ?? []), equality]);
    byCell = grouped;
    equalitiesByCell.set(form, byCell);
  }
  return byCell.get(key) ?? [];
}

/** The equalities that tie together cells of one row and no others. */
export const equalitiesWithin = (form: Form, row: readonly CellKey[]): readonly Equality[] =>
  equalitiesOf(form).filter(({ keys }) => keys.every((key) => row.includes(key)));

/** Whether an equality holds; null when a figure it needs is not known. */
export function holds(equality: Equality, read: (key: CellKey) => number | null): boolean | null {
  const evaluation = evaluateRelation(equality.check, equality.relation, { current: read, previous: null });
  return evaluation?.holds ?? null;
}

/** Whether the form sums up the columns that the cells of a row stand in. */
export const sumsUpColumns = (form: Form, row: readonly CellKey[]): boolean =>
  row.some((key) => equalitiesWith(form, key).some(({ keys }) => keys.some((other) => !row.includes(other))));

const tiedTables = new WeakMap<Form, ReadonlySet<TableId>>();

/** Whether any equality ties cells of a table together; where none does, only heads say what its figures count. */
export function isTableTied(form: Form, table: TableId): boolean {
  let tied = tiedTables.get(form);
  if (!tied) {
    tied = new Set(equalitiesOf(form).flatMap(({ keys }) => keys.map(tableOfCell)));
    tiedTables.set(form, tied);
  }
  return tied.has(table);
}

/** Whether any equality ties these cells together, or to others. */
export const isTied = (form: Form, cells: readonly CellKey[]): boolean =>
  cells.some((key) => equalitiesWith(form, key).length > 0);
