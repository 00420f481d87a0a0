import { type CellDefinition, cellOf, cellsOf } from './cells.ts';
import type { CellKey, Form, Head } from './form.ts';
import { FORMS } from './forms.ts';
import { onceForEach } from '../once-for-each.ts';

/** Reads one figure of a report or of a total; null where nothing is known. */
export type FigureReader = (key: CellKey) => number | null;

const idsOf = (heads: readonly Head[]): string[] => heads.flatMap(({ id }) => id ?? []);
const beginsWith = (ids: readonly string[], beginning: readonly string[]): boolean =>
  beginning.every((id, index) => ids[index] === id);

/** The cells of a form that together are what another form holds as one cell: the heads below its own heads. */
function partsIn(form: Form, whole: CellDefinition): CellKey[] {
  const [rowIds, columnIds] = [idsOf(whole.rowPath), idsOf(whole.columnPath)];
  return cellsOf(form)
    .filter(
      ({ table, rowPath, columnPath }) =>
        table === whole.table &&
        beginsWith(idsOf(rowPath), rowIds) &&
        beginsWith(idsOf(columnPath), columnIds),
    )
    .map(({ key }) => key);
}

/**
 * The figures that other forms hold as a single cell and this one splits up, each with its parts: 表三's （六）其他处理
 * is one row in 2019's form and three in 2021's.
 */
export const splitFigures = onceForEach(
  (form: Form): ReadonlyMap<CellKey, readonly CellKey[]> =>
    new Map(
      FORMS.filter((other) => other !== form)
        .flatMap(cellsOf)
        .filter(({ key }) => !cellOf(form, key))
        .map((whole): [CellKey, readonly CellKey[]] => [whole.key, partsIn(form, whole)])
        .filter(([, parts]) => parts.length > 0),
    ),
);

/** What a figure is made of in the next form of a series; empty when that one cannot answer for it. */
function carriedInto(next: Form, whole: CellKey, parts: readonly CellKey[]): readonly CellKey[] {
  if (cellOf(next, whole)) return [whole];
  const splits = splitFigures(next);
  const isLost = parts.some((part) => !cellOf(next, part) && !splits.has(part));
  return isLost ? [] : (splits.get(whole) ?? []);
}

/** The forms passed on the way from one to another, both ends included. */
function formsBetween(from: number, to: number): readonly Form[] {
  return from <= to ? FORMS.slice(from, to + 1) : FORMS.slice(to, from + 1).toReversed();
}

/**
 * The cells of a form whose sum is a figure of another one, by its meaning. The same key is the same figure. From any
 * other form the way leads through the forms between: a whole is the sum of all its parts, a part alone is nothing,
 * and what one of the forms has lost has no counterpart after it.
 *
 * @returns empty when the form cannot answer for the figure
 */
export function counterpartsIn(form: Form, key: CellKey): readonly CellKey[] {
  if (cellOf(form, key)) return [key];
  const to = FORMS.findIndex(({ id }) => id === form.id);
  const origins = FORMS.flatMap((other, index) => (cellOf(other, key) ? [index] : []));
  const [from] = origins.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to));
  if (from === undefined || to < 0) return [];
  return formsBetween(from, to)
    .slice(1)
    .reduce<readonly CellKey[]>(
      (parts, next) => (parts.length === 0 ? parts : carriedInto(next, key, parts)),
      [key],
    );
}

/** How a figure is carried from one form to another. */
export interface Correspondence {
  readonly key: CellKey;
  /** The cells of the other form whose sum is this figure; empty when the figure does not continue. */
  readonly counterparts: readonly CellKey[];
}

/**
 * Each cell of `from` with the cells of `to` that mean the same. All else does not continue: 2019's numbers of items
 * never stand in for 2021's decisions or money.
 */
export const correspondence = (from: Form, to: Form): readonly Correspondence[] =>
  cellsOf(from).map(({ key }) => ({ key, counterparts: counterpartsIn(to, key) }));

/**
 * The sum of cells of a form. Where all parts of a figure are among them that a report may print as one, what is printed
 * so counts too, and the parts may be unknown. Null where any other cell is unread.
 */
export function addUp(read: FigureReader, form: Form, keys: readonly CellKey[]): number | null {
  const wholes = [...splitFigures(form)].filter(([, parts]) => parts.every((part) => keys.includes(part)));
  const printed = wholes.filter(([whole]) => read(whole) !== null);
  const covered = new Set(printed.flatMap(([, parts]) => parts));
  let sum = 0;
  for (const key of [...keys, ...printed.map(([whole]) => whole)]) {
    const value = read(key) ?? (covered.has(key) ? 0 : null);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/**
 * Reads a figure by its meaning from a report of any era: directly, or as the sum of its parts when the report's form
 * splits it. Null when the form does not know the figure or a part of it is unread.
 */
export function continuedFigure(read: FigureReader, form: Form, key: CellKey): number | null {
  const parts = counterpartsIn(form, key);
  return parts.length === 0 ? null : addUp(read, form, parts);
}

/** Whether a form can answer for a figure at all, directly or through its parts. */
export const hasFigure = (form: Form, key: CellKey): boolean => counterpartsIn(form, key).length > 0;
