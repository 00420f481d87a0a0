import { formForYear } from '../../forms/forms.ts';
import type { CellKey, Form } from '../../forms/form.ts';
import { cellsOf } from '../../forms/cells.ts';
import type { DraftBasis, YearSums } from '../draft-basis.ts';

/** Sums of three reports of a year, every figure 0 unless set. */
export function sumsOf(year: number, figures: Readonly<Record<CellKey, number>> = {}): YearSums {
  const form = formForYear(year) as Form;
  const zeros = Object.fromEntries(cellsOf(form).map(({ key }) => [key, 0]));
  return { form, figures: { ...zeros, ...figures }, added: 3, expected: 3, isWhole: true };
}

/** What the report of 示例市人民政府 for 2025 is drafted from. */
export const aBasis = (
  figures: Readonly<Record<CellKey, number>> = {},
  others: Partial<DraftBasis> = {},
): DraftBasis => ({
  agencyName: '示例市人民政府',
  year: 2025,
  sums: sumsOf(2025, figures),
  before: null,
  missing: [],
  named: [],
  ...others,
});
