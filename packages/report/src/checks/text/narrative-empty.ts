import { narrativeSections } from '../../forms/forms.ts';
import { formOf } from '../../report.ts';
import type { Found, ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';
import { saysNothing } from './what-says-nothing.ts';

/** 一 and 五 say something about the year, where 无 is no answer; 六 is not left empty, and 无 will do. */
export const narrativeEmpty: ReportCheck<'NARRATIVE_EMPTY'> = {
  code: 'NARRATIVE_EMPTY',
  kind: 'text',
  title: '文字部分有内容',
  severity: 'error',
  source: '《条例》第五十条：年度报告包括工作情况、存在的主要问题和改进情况',
  subject: sectionName,
  find: (report) =>
    narrativeSections(formOf(report)).flatMap((section): Found[] => {
      const { id, required } = section;
      const written = report.narratives[id].text.trim();
      const found = { section: id, cells: [] };
      if (!required) return written === '' ? [{ ...found, severity: 'warning' }] : [];
      if (!saysNothing(written, section)) return [];
      return [{ ...found, ...(written === '' ? {} : { quote: written }) }];
    }),
  sentence: (form, finding) => {
    const section = narrativeSections(form).find(({ id }) => id === finding.section);
    const lacks = finding.quote === undefined ? '没有内容' : '没有写出实际内容';
    const asked = section?.required ? `请补写：${section.guidance}` : '请补充；确无内容的，写明“无”。';
    return `${sectionName(form, finding)}“${section?.title ?? ''}”${lacks}。${asked}`;
  },
};
