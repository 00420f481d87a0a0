import {
  equalitiesOf as equalitiesWithinReport,
  evaluateRelation,
  onceForEach,
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

/** The equalities that must hold within a report of this form. */
export const equalitiesOf = onceForEach((form: Form): readonly Equality[] =>
  equalitiesWithinReport(form).map(({ check, relation }) => ({
    check,
    relation,
    keys: [...relation.expected, ...relation.found].map((term) => term.key),
  })),
);

const equalitiesByCell = onceForEach((form: Form): ReadonlyMap<CellKey, readonly Equality[]> => {
  const byCell = new Map<CellKey, Equality[]>();
  for (const equality of equalitiesOf(form))
    for (const key of equality.keys) byCell.set(key, [...(byCell.get(key) ?? []), equality]);
  return byCell;
});

/** The equalities that a cell is in: that of its row and those of its column. */
export const equalitiesWith = (form: Form, key: CellKey): readonly Equality[] =>
  equalitiesByCell(form).get(key) ?? [];

const equalitiesByRow = onceForEach((form: Form) =>
  onceForEach((row: readonly CellKey[]): readonly Equality[] => {
    const cells = new Set(row);
    return equalitiesOf(form).filter(({ keys }) => keys.every((key) => cells.has(key)));
  }),
);

/** The equalities that tie together cells of one row and no others. */
export const equalitiesWithin = (form: Form, row: readonly CellKey[]): readonly Equality[] =>
  equalitiesByRow(form)(row);

/** Whether an equality holds; null when a figure it needs is not known. */
export function holds(equality: Equality, read: (key: CellKey) => number | null): boolean | null {
  const evaluation = evaluateRelation(equality.check, equality.relation, { current: read, previous: null });
  return evaluation?.holds ?? null;
}

const tiedTables = onceForEach(
  (form: Form): ReadonlySet<TableId> =>
    new Set(equalitiesOf(form).flatMap(({ keys }) => keys.map(tableOfCell))),
);

/** Whether any equality ties cells of a table together; where none does, only heads say what its figures count. */
export const isTableTied = (form: Form, table: TableId): boolean => tiedTables(form).has(table);

/** Whether any equality ties these cells together, or to others. */
export const isTied = (form: Form, cells: readonly CellKey[]): boolean =>
  cells.some((key) => equalitiesWith(form, key).length > 0);
