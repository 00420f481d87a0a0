import { type CellDefinition, cellsOf, idOfPath } from '../cells.ts';
import type { CellKey, Form, Head, HeadRole } from '../form.ts';
import { onceForEach } from '../../once-for-each.ts';

const hasRole = (path: readonly Head[], ...roles: readonly HeadRole[]): boolean =>
  path.some(({ role }) => role !== undefined && roles.includes(role));

/** The cells of a form about applications, those of its applicants' columns and of the column that adds them up. */
const applicationCells = (form: Form): CellDefinition[] =>
  cellsOf(form).filter(
    ({ rowPath, columnPath }) =>
      hasRole(rowPath, 'intake', 'carriedOver', 'outcome', 'total', 'carriedForward') &&
      hasRole(columnPath, 'applicantCategory', 'total'),
  );

const keysOf = (cells: readonly CellDefinition[], ...roles: readonly HeadRole[]): CellKey[] =>
  cells.filter(({ rowPath }) => hasRole(rowPath, ...roles)).map(({ key }) => key);

/** A column of the table of applications: a category of applicants, or all of them. */
export interface ApplicationColumn {
  readonly head: Head;
  /** What was to be handled: new, and carried over from last year. */
  readonly intakes: readonly CellKey[];
  readonly newlyReceived: readonly CellKey[];
  readonly carriedOver: readonly CellKey[];
  /** How it ended, reason by reason. */
  readonly outcomes: readonly CellKey[];
  /** The sum of the outcomes. */
  readonly concluded: readonly CellKey[];
  readonly carriedForward: readonly CellKey[];
}

/** The columns of the table of applications, left to right, the total last. */
export const applicationColumns = onceForEach((form: Form): readonly ApplicationColumn[] => {
  const cells = applicationCells(form);
  const heads = [...new Set(cells.flatMap(({ columnPath }) => columnPath.at(-1) ?? []))];
  return heads.map((head) => {
    const ofColumn = cells.filter(({ columnPath }) => columnPath.at(-1) === head);
    return {
      head,
      intakes: keysOf(ofColumn, 'intake', 'carriedOver'),
      newlyReceived: keysOf(ofColumn, 'intake'),
      carriedOver: keysOf(ofColumn, 'carriedOver'),
      outcomes: keysOf(ofColumn, 'outcome'),
      concluded: keysOf(ofColumn, 'total'),
      carriedForward: keysOf(ofColumn, 'carriedForward'),
    };
  });
});

/** The column of all applicants together; null for a form without one. */
export const totalColumn = (form: Form): ApplicationColumn | null =>
  applicationColumns(form).find(({ head }) => head.role === 'total') ?? null;

/** A row of the table of applications: what each category of applicants has of it, and the sum. */
export interface ApplicationRow {
  /** The ids of its heads, e.g. `withheld.stateSecret`. */
  readonly id: string;
  /** What messages call it, e.g. 不予公开 · 国家秘密. */
  readonly name: string;
  readonly parts: readonly CellKey[];
  readonly total: readonly CellKey[];
}

const nameOf = ([first]: readonly CellDefinition[]): string =>
  (first?.rowPath ?? [])
    .filter(({ id }) => id !== undefined)
    .map(({ name }) => name)
    .join(' · ');

/** The rows of the table of applications, from top to bottom. */
export const applicationRows = onceForEach((form: Form): readonly ApplicationRow[] => {
  const cells = applicationCells(form);
  const ids = [...new Set(cells.map(({ rowPath }) => idOfPath(rowPath)))];
  return ids.map((id) => {
    const ofRow = cells.filter(({ rowPath }) => idOfPath(rowPath) === id);
    const keys = (role: HeadRole): CellKey[] =>
      ofRow.filter(({ columnPath }) => hasRole(columnPath, role)).map(({ key }) => key);
    return { id, name: nameOf(ofRow), parts: keys('applicantCategory'), total: keys('total') };
  });
});

/** A way in which applications end. */
export interface Outcome {
  readonly id: string;
  readonly name: string;
  /** Its cells in the column of all applicants: those of its reasons, or its own where it has none. */
  readonly totals: readonly CellKey[];
  /** Why they ended so, each with its cell in the column of all applicants. */
  readonly reasons: readonly { readonly id: string; readonly name: string; readonly key: CellKey }[];
}

/** The outcomes of a form in print order: disclosed, partiallyDisclosed, withheld … otherHandling. */
export const outcomesOf = onceForEach((form: Form): readonly Outcome[] => {
  const totals = cellsOf(form).filter(({ columnPath }) => hasRole(columnPath, 'total'));
  const heads = totals.flatMap(({ rowPath }) => rowPath.filter(({ role }) => role === 'outcome'));
  return [...new Set(heads)].map((head) => {
    const cells = totals.filter(({ rowPath }) => rowPath.includes(head));
    return {
      id: head.id ?? '',
      name: head.name,
      totals: cells.map(({ key }) => key),
      reasons: cells.flatMap(({ key, rowPath }) => {
        const reason = rowPath.at(-1);
        return reason && reason !== head ? [{ id: reason.id ?? '', name: reason.name, key }] : [];
      }),
    };
  });
});

/** The outcomes of several forms together, in the order of the newest; what only older ones had comes last. */
export const outcomesOfAll = (forms: readonly Form[]): readonly Outcome[] =>
  forms
    .toSorted((a, b) => b.firstYear - a.firstYear)
    .flatMap(outcomesOf)
    .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);

/** The categories of applicants, left to right, without the column that adds them up. */
export const applicantCategories = (form: Form): readonly Head[] =>
  applicationColumns(form)
    .map(({ head }) => head)
    .filter(({ role }) => role === 'applicantCategory');

/** What must be the same in two reports in a row: a column's cell of the earlier, and that of the later. */
export interface CarryOver {
  readonly column: Head;
  readonly carriedForward: CellKey;
  readonly carriedOver: CellKey;
}

/** The applications left at the end of one year are those left over in the next, in each column. */
export const carryOvers = (form: Form): readonly CarryOver[] =>
  applicationColumns(form).flatMap(({ head, carriedForward: [forward], carriedOver: [over] }) =>
    forward && over ? [{ column: head, carriedForward: forward, carriedOver: over }] : [],
  );
