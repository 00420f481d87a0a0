import { addUp } from '../../forms/correspondence.ts';
import type { NarrativeId } from '../../forms/form.ts';
import { figuresOf, formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';
import type { Found, ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';
import { paragraphsOf } from './sentences.ts';
import { figureTreeOf } from './stated/figure-tree.ts';
import { type StatedFigure, statedFigures } from './stated/stated-figures.ts';

const nameOf: ReportCheck['subject'] = (form, { about = '' }) =>
  [...figureTreeOf(form).values()].find(({ id }) => id === about)?.name ?? about;

/**
 * Numbers stated in 一, 五, 六 against the tables: what the same report says twice must be the same. Found is a sentence
 * whose number is none of the sums it could mean. Unread figures are not judged.
 */
export const figuresInText: ReportCheck<'TEXT_FIGURES'> = {
  code: 'TEXT_FIGURES',
  kind: 'text',
  title: '文字中的数字与表格一致',
  severity: 'warning',
  source: '年度报告的文字与表格应当一致',
  subject: (form, finding) => `${sectionName(form, finding)}“${nameOf(form, finding)}”`,
  find: (report) =>
    paragraphsOf(report).flatMap(({ section, text }) =>
      statedFigures(text, { ...report, form: formOf(report) }).flatMap((stated) =>
        compare(report, section, stated),
      ),
    ),
  sentence: (form, finding) => {
    const { expected = 0, found = 0 } = finding;
    return `${sectionName(form, finding)}写“${nameOf(form, finding)}”${found} 件，表格中是 ${expected} 件。请核对后改正文字或表格。`;
  },
};

function compare(
  report: Report,
  section: NarrativeId,
  { figure, readings, stated, orLessBy, quote }: StatedFigure,
): Found[] {
  const sums = readings.map((keys) => addUp(figuresOf(report), formOf(report), keys));
  const [expected] = sums;
  const less = addUp(figuresOf(report), formOf(report), orLessBy) ?? Infinity;
  if (expected === undefined || expected === null || sums.includes(null)) return [];
  if (sums.some((sum) => sum !== null && stated <= sum && stated >= sum - less)) return [];
  return [{ section, about: figure.id, cells: [...(readings[0] ?? [])], expected, found: stated, quote }];
}
