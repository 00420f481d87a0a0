import { narrativeSections } from '../../forms/forms.ts';
import { formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';

/** 一, 五 and 六 say something. */
export const narrativeEmpty: ReportCheck<'NARRATIVE_EMPTY'> = {
  code: 'NARRATIVE_EMPTY',
  kind: 'text',
  title: '文字部分有内容',
  severity: 'warning',
  source: '年度报告格式：一、五、六部分为文字',
  subject: sectionName,
  find: (report) =>
    narrativeSections(formOf(report))
      .filter(({ id }) => report.narratives[id].text.trim() === '')
      .map(({ id }) => ({ section: id, cells: [] })),
  sentence: (form, finding) => {
    const title = form.sections.find(({ id }) => id === finding.section)?.title ?? '';
    return `${sectionName(form, finding)}“${title}”没有内容。请补充；确无内容的，写明“无”。`;
  },
};
