import { narrativeSections } from '../../forms/forms.ts';
import { formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';

/** The section that the form asks it of reports 信息处理费. */
export const feesNotReported: ReportCheck<'FEES_NOT_REPORTED'> = {
  code: 'FEES_NOT_REPORTED',
  kind: 'text',
  title: '报告信息处理费',
  severity: 'warning',
  source: '国办公开办函〔2021〕30号：收取信息处理费情况在第六部分报告',
  subject: sectionName,
  find: (report) =>
    narrativeSections(formOf(report)).flatMap(({ id, reportsFees }) => {
      const { text } = report.narratives[id];
      if (!reportsFees || text.trim() === '' || /处理费|收费|收取.{0,6}费|费用/u.test(text)) return [];
      return [{ section: id, cells: [] }];
    }),
  sentence: (form, finding) =>
    `${sectionName(form, finding)}没有写收取信息处理费的情况。请补充，例如“本年度未收取信息处理费”。`,
};
