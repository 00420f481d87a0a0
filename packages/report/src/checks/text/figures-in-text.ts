import { figuresOf, formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';
import type { CellKey } from '../../forms/form.ts';
import type { Finding } from '../finding.schema.ts';
import { comparable, type Sentence, sentencesOf } from './sentences.ts';
import { NONE_STATED, type Statement, statementsOf } from './statements.ts';

/** Numbers stated in 一, 五, 六 against the tables: what the same report says twice must be the same. */
export const FIGURES_IN_TEXT = {
  code: 'TEXT_FIGURES',
  title: '文字中的数字与表格一致',
  severity: 'warning',
  source: '年度报告的文字与表格应当一致',
} as const;

/** A finding for each sentence whose number is none of the sums it could mean. Unread figures are not judged. */
export function checkFiguresInText(report: Report): Finding[] {
  return sentencesOf(report).flatMap((sentence) => [
    ...statementsOf(formOf(report)).flatMap((statement) => {
      const stated = numberStated(statement, sentence);
      return stated === null ? [] : compare(report, sentence, statement, stated);
    }),
    ...NONE_STATED.flatMap((statement) =>
      matchOf(statement, sentence) ? compare(report, sentence, statement, 0) : [],
    ),
  ]);
}

function matchOf({ pattern, within }: Statement, sentence: Sentence): RegExpExecArray | null {
  const text = comparable(sentence.text);
  return within && !within.test(text) ? null : pattern.exec(text);
}

function numberStated(statement: Statement, sentence: Sentence): number | null {
  const digits = matchOf(statement, sentence)?.[1];
  return digits === undefined ? null : Number(digits);
}

function compare(
  report: Report,
  sentence: Sentence,
  { name, readings }: Statement,
  stated: number,
): Finding[] {
  const read = figuresOf(report);
  const sum = (keys: readonly CellKey[]): number | null =>
    keys.reduce((total: number | null, key) => {
      const value = read(key);
      return total === null || value === null ? null : total + value;
    }, 0);
  const sums = readings.map(sum);
  const expected = sums[0];
  if (expected === undefined || sums.includes(null) || sums.includes(stated) || expected === null) return [];
  return [
    {
      check: FIGURES_IN_TEXT.code,
      severity: FIGURES_IN_TEXT.severity,
      subject: `${sentence.sectionName}“${name}”`,
      cells: [...(readings[0] ?? [])],
      expected,
      found: stated,
      quote: sentence.text,
      message: `${sentence.sectionName}写“${name}”${stated} 件，表格中是 ${expected} 件。请核对后改正文字或表格。`,
    },
  ];
}
