import { addUp, splitFigures } from '../../forms/correspondence.ts';
import { tableOfCell } from '../../forms/cells.ts';
import { figuresOf, formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { cellSubject } from '../subjects.ts';

/**
 * The report of an area that was drafted from the sums says what they say, or why not. What was not divided there is compared
 * with all its parts together.
 */
export const departsFromSums: ReportCheck<'DEPARTS_FROM_SUMS'> = {
  code: 'DEPARTS_FROM_SUMS',
  kind: 'figures',
  title: '与汇总数一致',
  severity: 'error',
  source: '政府的年度报告涵盖本行政区域，与各行政机关报告之和的差异应当说明',
  subject: cellSubject,
  find: (report) => {
    const [form, read] = [formOf(report), figuresOf(report)];
    return Object.entries(report.drafted?.figures ?? {}).flatMap(([key, expected]) => {
      const cells = [...(splitFigures(form).get(key) ?? [key])];
      const found = addUp(read, form, cells);
      if (found === null || found === expected) return [];
      return [{ section: tableOfCell(key), about: key, cells, expected, found }];
    });
  },
  sentence: (form, finding) => {
    const { expected = 0, found = 0 } = finding;
    return `${cellSubject(form, finding)}填的是 ${found}，生成时各行政机关报告的汇总数是 ${expected}。请改回汇总数，或在提交时写明差异的原因；汇总数后来有变化的，可重新生成。`;
  },
};
