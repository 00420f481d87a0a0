import type { ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';
import { comparable, sentencesOf } from './sentences.ts';

/** The statistics period named in the text is the report year. */
export const periodMismatch: ReportCheck<'PERIOD_MISMATCH'> = {
  code: 'PERIOD_MISMATCH',
  kind: 'text',
  title: '统计期限与报告年度一致',
  severity: 'warning',
  source: '《条例》第五十条：年度报告公布上一年度的情况',
  subject: sectionName,
  find: (report) =>
    sentencesOf(report).flatMap(({ text, section }) => {
      const period = /(\d{4})年1月1日(?:起)?(?:至|到|-|—)(?:(\d{4})年)?12月31日/u.exec(comparable(text));
      if (!period) return [];
      const years = [period[1], period[2] ?? period[1]].map(Number);
      if (years.every((year) => year === report.year)) return [];
      return [{ section, cells: [], expected: report.year, quote: text }];
    }),
  sentence: (form, finding) =>
    `${sectionName(form, finding)}写的统计期限不是 ${finding.expected ?? ''} 年。请核对报告年度，改正统计期限。`,
};
