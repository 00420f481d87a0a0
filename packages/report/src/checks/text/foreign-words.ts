import { foreignWordsIn } from '../../whose-words/foreign-words.ts';
import type { ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';
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
