import type { CellKey } from '../forms/form.ts';
import { onceAForm } from '../forms/once-a-form.ts';
import { CHECKS } from './catalogue.ts';

/** A cell that is the sum of others of the same report. */
export interface Total {
  readonly key: CellKey;
  readonly parts: readonly CellKey[];
}

/**
 * The totals of a form: each 勾稽关系 within a report that says one cell is the sum of others. The total of totals is
 * named twice, as the sum of its row and as that of its column.
 */
export const totalsOf = onceAForm((form): readonly Total[] =>
  CHECKS.filter((check) => check.scope === 'report' && check.holds === 'equal').flatMap((check) =>
    check.relations(form).flatMap(({ expected, found }): Total[] => {
      const [total] = found;
      const isSum = found.length === 1 && expected.every((term) => term.sign === 1 && term.year === 'this');
      return total && isSum ? [{ key: total.key, parts: expected.map((term) => term.key) }] : [];
    }),
  ),
);
