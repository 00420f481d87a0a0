import type { FigureSums } from '@zhaojian/contract';
import {
  type CellKey,
  cellOf,
  formById,
  type FormId,
  formOf,
  type Report,
  summedKeys,
  valuesInOrder,
} from '@zhaojian/report';

/**
 * The stored sums under their cells' keys, and what reports print as one although the form divides it, where any does;
 * nothing where no report is in them.
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

/** The figures of one report under the same keys; what it does not say is left out. */
export function figuresOfReport(report: Report): FigureSums {
  const values = valuesInOrder(report);
  return Object.fromEntries(
    summedKeys(formOf(report)).flatMap((key, place): [CellKey, number][] => {
      const value = values[place] ?? null;
      return value === null ? [] : [[key, value]];
    }),
  );
}
