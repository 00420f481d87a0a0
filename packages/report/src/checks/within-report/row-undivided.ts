import { applicationRows } from '../../forms/sections/applications.ts';
import { tableOfCell } from '../../forms/cells.ts';
import { splitFigures } from '../../forms/correspondence.ts';
import { figuresOf, formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { FORMS } from '../../forms/forms.ts';
import { rowSubject } from '../subjects.ts';

/** The form's rows are filled in one by one, none of them as a sum: （六）其他处理 has three. */
export const rowUndivided: ReportCheck<'ROW_UNDIVIDED'> = {
  code: 'ROW_UNDIVIDED',
  kind: 'figures',
  title: '分项逐行填报',
  severity: 'warning',
  source: '国办公开办函〔2021〕30号：（六）其他处理分三项填报',
  subject: rowSubject,
  find: (report) => {
    const form = formOf(report);
    const read = figuresOf(report);
    return FORMS.flatMap(applicationRows).flatMap(({ id, parts, total }) => {
      const wholes = [...parts, ...total].filter((key) => splitFigures(form).has(key) && read(key) !== null);
      const [last] = wholes.toReversed();
      if (last === undefined) return [];
      const cells = wholes.flatMap((key) => splitFigures(form).get(key) ?? []);
      return [{ section: tableOfCell(last), about: id, cells, found: read(last) ?? 0 }];
    });
  },
  sentence: (form, finding) =>
    `${rowSubject(form, finding)}只印了一行合计（总计 ${finding.found ?? 0}），没有分项。合计已计入办理结果，分项按未知处理，不按 0 计；有分项数字的请补填。`,
};
