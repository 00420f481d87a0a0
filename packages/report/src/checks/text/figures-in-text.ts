import { addUp } from '../../forms/correspondence.ts';
import type { CellKey } from '../../forms/form.ts';
import { figuresOf, formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';
import type { Found, ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { statedFigures, type StatedFigure } from './stated-figures.ts';
import { topicsOf } from './topics/topics.ts';

const nameOf: ReportCheck['subject'] = (form, { about = '' }) =>
  topicsOf(form).find(({ id }) => id === about)?.name ?? about;

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
    sentencesOf(report).flatMap((sentence) =>
      statedFigures(sentence, formOf(report), report.year).flatMap((figure) =>
        compare(report, sentence, figure),
      ),
    ),
  sentence: (form, finding) => {
    const { expected = 0, found = 0 } = finding;
    return `${sectionName(form, finding)}写“${nameOf(form, finding)}”${found} 件，表格中是 ${expected} 件。请核对后改正文字或表格。`;
  },
};

function compare(report: Report, { section, text }: Sentence, { topics, stated }: StatedFigure): Found[] {
  const sum = (keys: readonly CellKey[]): number | null => addUp(figuresOf(report), formOf(report), keys);
  const [topic] = topics;
  if (!topic) return [];
  const together = topics.flatMap(({ readings }) => readings[0] ?? []);
  const sums = topics.length === 1 ? topic.readings.map(sum) : [sum(together)];
  const [expected] = sums;
  if (expected === undefined || expected === null || sums.includes(null) || sums.includes(stated)) return [];
  return [{ section, about: topic.id, cells: together, expected, found: stated, quote: text }];
}
