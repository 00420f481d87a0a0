import { narrativeSections } from '../../forms/forms.ts';
import { formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';
import type { Finding } from '../finding.schema.ts';
import { comparable, sentencesOf } from './sentences.ts';

const warning = (check: string, subject: string, message: string, quote?: string): Finding => ({
  check,
  severity: 'warning',
  subject,
  cells: [],
  message,
  ...(quote === undefined ? {} : { quote }),
});

/** 一, 五 and 六 say something. */
export function checkNarrativesPresent(report: Report): Finding[] {
  return narrativeSections(formOf(report))
    .filter((section) => report.narratives[section.id].text.trim() === '')
    .map((section) =>
      warning(
        'NARRATIVE_EMPTY',
        `第${section.number}部分`,
        `第${section.number}部分“${section.title}”没有内容。请补充；确无内容的，写明“无”。`,
      ),
    );
}

/** The section that the form asks it of reports 信息处理费. */
export function checkFeesReported(report: Report): Finding[] {
  return narrativeSections(formOf(report)).flatMap(({ id, number, reportsFees }) => {
    const { text } = report.narratives[id];
    if (!reportsFees || text.trim() === '' || /处理费|收费|收取.{0,6}费|费用/u.test(text)) return [];
    return [
      warning(
        'FEES_NOT_REPORTED',
        `第${number}部分`,
        `第${number}部分没有写收取信息处理费的情况。请补充，例如“本年度未收取信息处理费”。`,
      ),
    ];
  });
}

/** The statistics period named in the text is the report year. */
export function checkPeriod(report: Report): Finding[] {
  return sentencesOf(report).flatMap(({ text, sectionName }) => {
    const period = /(\d{4})年1月1日(?:起)?(?:至|到|-|—)(?:(\d{4})年)?12月31日/u.exec(comparable(text));
    if (!period) return [];
    const years = [period[1], period[2] ?? period[1]].map(Number);
    if (years.every((year) => year === report.year)) return [];
    return [
      warning(
        'PERIOD_MISMATCH',
        sectionName,
        `${sectionName}写的统计期限不是 ${report.year} 年。请核对报告年度，改正统计期限。`,
        text,
      ),
    ];
  });
}

/** A second 一是…二是… without a heading or lead-in at the end of a section is usually left over. */
export function checkDanglingLists(report: Report): Finding[] {
  return narrativeSections(formOf(report)).flatMap((section) => {
    const paragraphs = report.narratives[section.id].text.split('\n').map((line) => line.trim());
    const lines = paragraphs.filter((line) => line !== '');
    const last = lines.at(-1);
    const before = lines.at(-2);
    if (last === undefined || before === undefined) return [];
    const restarts = last.startsWith('一是') && /^[二三四五六七八九十]+是/u.test(before);
    if (!restarts) return [];
    return [
      warning(
        'LIST_DANGLING',
        `第${section.number}部分`,
        `第${section.number}部分末尾又从“一是”列起，前面没有标题或引导语，可能是遗留的文字。请核对后删除或补上标题。`,
        last,
      ),
    ];
  });
}
