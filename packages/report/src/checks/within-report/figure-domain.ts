import { cellOf, cellsOf } from '../../forms/cells.ts';
import { unitViolation } from '../../forms/unit.ts';
import { formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { cellSubject } from '../subjects.ts';

/** Counts are non-negative integers, money a non-negative decimal. */
export const figureDomain: ReportCheck<'FIGURE_DOMAIN'> = {
  code: 'FIGURE_DOMAIN',
  kind: 'figures',
  title: '数字符合填报要求',
  severity: 'error',
  source: '件数为非负整数，金额为非负小数',
  subject: cellSubject,
  find: (report) =>
    cellsOf(formOf(report)).flatMap(({ key, table, unit }) => {
      const value = report.cells[key]?.value ?? null;
      if (value === null || unitViolation(unit, value) === null) return [];
      return [{ section: table, about: key, cells: [key], found: value }];
    }),
  sentence: (form, finding) => {
    const { about = '', found = 0 } = finding;
    const violation = unitViolation(cellOf(form, about)?.unit ?? 'count', found) ?? '';
    return `${cellSubject(form, finding)}填的是 ${found}，${violation}。请核对原表后改正。`;
  },
};
