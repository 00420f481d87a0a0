import { cellsOf, idOfPath } from '../cells.ts';
import type { CellKey, Form, Head } from '../form.ts';
import { onceForEach } from '../../once-for-each.ts';

/** A result of a way to dispute, with its cell. */
export interface DisputeResult {
  readonly head: Head;
  readonly key: CellKey;
}

/** A way to dispute: 行政复议, 未经复议直接起诉, 复议后起诉. */
export interface DisputeGroup {
  /** The ids of its heads: the part of the cell keys between the table and the result, e.g. `litigation.direct`. */
  readonly id: string;
  readonly name: string;
  /** What it is a kind of: 行政诉讼 of 未经复议直接起诉; null where it is one of its own. */
  readonly within: string | null;
  /** The results, pending cases among them, without the column that adds them up. */
  readonly results: readonly DisputeResult[];
  readonly pending: readonly CellKey[];
  readonly total: readonly CellKey[];
}

/** The ways to dispute of a form, left to right. */
export const disputeGroups = onceForEach((form: Form): readonly DisputeGroup[] => {
  const cells = cellsOf(form).flatMap(({ key, columnPath }) => {
    const at = columnPath.findIndex(({ role }) => role === 'disputeGroup');
    const [group, head] = [columnPath[at], columnPath.at(-1)];
    const within = at > 0 ? (columnPath[at - 1]?.name ?? null) : null;
    return group && head ? [{ key, head, group, within, id: idOfPath(columnPath.slice(0, at + 1)) }] : [];
  });
  return [...new Map(cells.map((cell) => [cell.id, cell]))].map(([id, { group, within }]) => {
    const own = cells.filter((cell) => cell.id === id);
    const keys = (role: Head['role']): CellKey[] =>
      own.filter(({ head }) => head.role === role).map(({ key }) => key);
    const results = own
      .filter(({ head }) => head.role !== 'total')
      .map(({ head, key }): DisputeResult => ({ head, key }));
    return { id, name: group.name, within, results, pending: keys('pending'), total: keys('total') };
  });
});

/** The ways to dispute of several forms together, each with the results of all of them, in the order of the newest. */
export function disputeGroupsOfAll(forms: readonly Form[]): readonly DisputeGroup[] {
  const groups = forms.toSorted((a, b) => b.firstYear - a.firstYear).flatMap(disputeGroups);
  return [...new Set(groups.map(({ id }) => id))].flatMap((id) => {
    const [newest, ...older] = groups.filter((group) => group.id === id);
    if (!newest) return [];
    const results = [newest, ...older].flatMap((group) => group.results);
    return [{ ...newest, results: [...new Map(results.map((result) => [result.key, result])).values()] }];
  });
}
