import { narrativeSections } from '../../forms/forms.ts';
import { formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';
import type { ReportCheck } from '../check.ts';
import { saysNothing } from './what-says-nothing.ts';

/** Whether none of the narratives says anything. */
export const isWithoutWords = (report: Report): boolean =>
  narrativeSections(formOf(report)).every((section) =>
    saysNothing(report.narratives[section.id].text, section),
  );

/** No figure above 0 and no word: the form as it was handed out. */
export const blankForm: ReportCheck<'BLANK_FORM'> = {
  code: 'BLANK_FORM',
  kind: 'text',
  title: '不是空白表格',
  severity: 'error',
  source: '《条例》第四十九、五十条：年度报告应当包括规定的内容',
  subject: () => '整份报告',
  find: (report) => {
    const figures = [...Object.values(report.cells), ...Object.values(report.undivided ?? {})];
    if (figures.some(({ value }) => value !== null && value !== 0) || !isWithoutWords(report)) return [];
    return [{ section: 'overview', cells: [] }];
  },
  sentence: () =>
    '这是一份没有填写的空白表格：表里没有大于 0 的数字，文字部分也没有内容。请填写后再提交；选错了文件的，请重新上传。',
};
