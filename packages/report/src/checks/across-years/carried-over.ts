import { carryOvers } from '../../forms/sections/applications.ts';
import type { CellKey, Form } from '../../forms/form.ts';
import { continuedFiguresOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';

/** The figures of a year that must be what last year's accepted report says. Used to fill in a new report. */
export function carriedOver(form: Form, previous: Report | null): Record<CellKey, number> {
  if (!previous) return {};
  const read = continuedFiguresOf(previous);
  return Object.fromEntries(
    carryOvers(form).flatMap(({ carriedForward, carriedOver: target }): [CellKey, number][] => {
      const value = read(carriedForward);
      return value === null ? [] : [[target, value]];
    }),
  );
}
