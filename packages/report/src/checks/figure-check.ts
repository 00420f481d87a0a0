import { cellName, cellsOf } from '../forms/cells.ts';
import { unitViolation } from '../forms/unit.ts';
import { formOf } from '../report.ts';
import type { Report } from '../report.schema.ts';
import type { Finding } from './finding.schema.ts';

/** Check 5: counts are non-negative integers, money a non-negative decimal. */
export const FIGURE_CHECK = {
  code: 'FIGURE_DOMAIN',
  number: 5,
  title: '数字符合填报要求',
  severity: 'error',
  source: '件数为非负整数，金额为非负小数',
} as const;

/** One finding for each cell whose value its unit does not allow. */
export function checkFigures(report: Report): Finding[] {
  return cellsOf(formOf(report)).flatMap((cell) => {
    const value = report.cells[cell.key]?.value ?? null;
    const violation = value === null ? null : unitViolation(cell.unit, value);
    if (value === null || violation === null) return [];
    return [
      {
        check: FIGURE_CHECK.code,
        severity: FIGURE_CHECK.severity,
        subject: `“${cellName(cell)}”`,
        cells: [cell.key],
        found: value,
        message: `“${cellName(cell)}”填的是 ${value}，${violation}。请核对原表后改正。`,
      },
    ];
  });
}
