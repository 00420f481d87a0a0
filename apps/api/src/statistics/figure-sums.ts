import type { FigureSums } from '@zhaojian/contract';
import { type CellKey, cellOf, formById, type FormId, summedKeys } from '@zhaojian/report';

/**
 * The stored sums under their cells' keys, and what reports print as one although the form divides it, where any does;
 * nothing where no report stands behind them.
 */
export function figureSums(
  total: { form: FormId; reports: number; figures: readonly number[] } | undefined,
): FigureSums {
  if (!total || total.reports === 0) return {};
  const form = formById(total.form);
  return Object.fromEntries(
    summedKeys(form)
      .map((key, index): [CellKey, number] => [key, total.figures[index] ?? 0])
      .filter(([key, sum]) => sum !== 0 || cellOf(form, key)),
  );
}
