import type { Report } from '../../report.schema.ts';
import { type ForeignWords, foreignWordsIn } from '../../whose-words/foreign-words.ts';
import type { ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';
import { foreignLawsIn } from './foreign-law.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence that another agency, another kind of agency or another year speaks in, as far as the report itself shows it. */
export const foreignWords: ReportCheck<'FOREIGN_WORDS'> = {
  code: 'FOREIGN_WORDS',
  kind: 'text',
  title: '没有其他机关、其他年度的文字',
  severity: 'warning',
  source: '年度报告应当内容完整、表述准确',
  subject: sectionName,
  find: (report) =>
    sentencesOf(report).flatMap(({ text, section }) =>
      foreignWordsIn(text, report).map(({ words }) => ({ section, about: words, cells: [], quote: text })),
    ),
  sentence: (form, finding) =>
    `${sectionName(form, finding)}写的是“${finding.about ?? ''}”，与本机关或报告年度不一致。请核对这句话说的是不是本机关本年度的情况。`,
};

/**
 * All words of a report that cannot be its agency's own, with the sentence and the reason.
 *
 * @param places areas beside the agency's own, where they are known
 */
export const foreignWordsOf = (report: Report, places: readonly string[] = []): ForeignWords[] =>
  sentencesOf(report).flatMap(({ section, text }) =>
    [
      ...foreignWordsIn(text, report, places),
      ...foreignLawsIn(text, report.agencyName).map((words) => ({ words, reason: 'law' as const })),
    ].map((found) => ({ section, sentence: text, ...found })),
  );
