import type { CellKey, Form } from '../forms/form.ts';
import { onceForEach } from '../once-for-each.ts';
import { CHECKS } from './catalogue.ts';
import type { Check, Relation, RelationCheck } from './check.ts';

/** An equality that must hold within a report, with the check it belongs to. */
export interface Equality {
  readonly check: RelationCheck;
  readonly relation: Relation;
}

/** The equalities that must hold within a report of a form, in the order of the checks. */
export const equalitiesOf = onceForEach((form: Form): readonly Equality[] =>
  CHECKS.flatMap((check: Check) =>
    check.kind === 'relation' && check.scope === 'report' && check.holds === 'equal'
      ? check.relations(form).map((relation) => ({ check, relation }))
      : [],
  ),
);

/** A cell that is the sum of others of the same report. */
export interface Total {
  readonly key: CellKey;
  readonly parts: readonly CellKey[];
}

/**
 * The totals of a form: each equality within a report that says one cell is the sum of others. The total of totals is
 * named twice, as the sum of its row and as that of its column.
 */
export const totalsOf = onceForEach((form: Form): readonly Total[] =>
  equalitiesOf(form).flatMap(({ relation: { expected, found } }): Total[] => {
    const [total] = found;
    const isSum = found.length === 1 && expected.every(({ sign, year }) => sign === 1 && year === 'this');
    return total && isSum ? [{ key: total.key, parts: expected.map(({ key }) => key) }] : [];
  }),
);
