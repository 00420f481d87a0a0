import { narrativeSections } from '../../forms/forms.ts';
import { formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';

/** A second 一是…二是… without a heading or lead-in at the end of a section is usually left over. */
export const listDangling: ReportCheck<'LIST_DANGLING'> = {
  code: 'LIST_DANGLING',
  kind: 'text',
  title: '没有遗留的文字',
  severity: 'warning',
  source: '年度报告应当内容完整、表述准确',
  subject: sectionName,
  find: (report) =>
    narrativeSections(formOf(report)).flatMap(({ id }) => {
      const paragraphs = report.narratives[id].text.split('\n').map((line) => line.trim());
      const lines = paragraphs.filter((line) => line !== '');
      const last = lines.at(-1);
      const before = lines.at(-2);
      if (last === undefined || before === undefined) return [];
      const restarts = last.startsWith('一是') && /^[二三四五六七八九十]+是/u.test(before);
      return restarts ? [{ section: id, cells: [], quote: last }] : [];
    }),
  sentence: (form, finding) =>
    `${sectionName(form, finding)}末尾又从“一是”列起，前面没有标题或引导语，可能是遗留的文字。请核对后删除或补上标题。`,
};
