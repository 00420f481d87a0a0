import type { CellKey } from '../../forms/form.ts';
import { figuresOf, formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';
import type { Found, ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';
import { comparable, type Sentence, sentencesOf } from './sentences.ts';
import { NONE_STATED, type Statement, statementsOf } from './statements.ts';

const nameOf: ReportCheck['subject'] = (form, { about = '' }) =>
  statementsOf(form).find(({ id }) => id === about)?.name ?? about;

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
    sentencesOf(report).flatMap((sentence) => [
      ...statementsOf(formOf(report)).flatMap((statement) => {
        const stated = numberStated(statement, sentence);
        return stated === null ? [] : compare(report, sentence, statement, stated);
      }),
      ...NONE_STATED.flatMap((statement) =>
        matchOf(statement, sentence) ? compare(report, sentence, statement, 0) : [],
      ),
    ]),
  sentence: (form, finding) => {
    const { expected = 0, found = 0 } = finding;
    return `${sectionName(form, finding)}写“${nameOf(form, finding)}”${found} 件，表格中是 ${expected} 件。请核对后改正文字或表格。`;
  },
};

function matchOf({ pattern, within }: Statement, sentence: Sentence): RegExpExecArray | null {
  const text = comparable(sentence.text);
  return within && !within.test(text) ? null : pattern.exec(text);
}

function numberStated(statement: Statement, sentence: Sentence): number | null {
  const digits = matchOf(statement, sentence)?.[1];
  return digits === undefined ? null : Number(digits);
}

function compare(report: Report, sentence: Sentence, { id, readings }: Statement, stated: number): Found[] {
  const read = figuresOf(report);
  const sum = (keys: readonly CellKey[]): number | null =>
    keys.reduce((total: number | null, key) => {
      const value = read(key);
      return total === null || value === null ? null : total + value;
    }, 0);
  const sums = readings.map(sum);
  const [expected] = sums;
  if (expected === undefined || expected === null || sums.includes(null) || sums.includes(stated)) return [];
  const { section, text } = sentence;
  return [{ section, about: id, cells: [...(readings[0] ?? [])], expected, found: stated, quote: text }];
}
