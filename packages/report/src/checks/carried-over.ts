import type { CellKey, Form } from '../forms/form.ts';
import { continuedFiguresOf } from '../report.ts';
import type { Report } from '../report.schema.ts';
import { CHECKS } from './catalogue.ts';

/**
 * The figures of a year that must be what last year's accepted report says: each 勾稽关系 across the years that
 * equates one cell of this year with one of last year. Used to fill in a new report.
 */
export function carriedOver(form: Form, previous: Report | null): Record<CellKey, number> {
  if (!previous) return {};
  const read = continuedFiguresOf(previous);
  const figures: Record<CellKey, number> = {};
  for (const check of CHECKS) {
    if (check.scope !== 'acrossYears' || check.holds !== 'equal') continue;
    for (const { expected, found } of check.relations(form)) {
      const [source] = expected;
      const [target] = found;
      if (!source || !target || expected.length + found.length !== 2 || source.year !== 'previous') continue;
      const value = read(source.key);
      if (value !== null) figures[target.key] = value;
    }
  }
  return figures;
}
