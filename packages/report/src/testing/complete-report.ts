import { checkReport, type Finding } from '../checks/index.ts';
import { aReport, type ReportBuilder } from './report-builder.ts';

/** A report of zeros whose narratives are complete: a check finds only what a test changes. */
export const completeReport = (about: Parameters<typeof aReport>[0] = {}): ReportBuilder =>
  aReport(about)
    .withNarrative('overview', '本机关认真做好政府信息公开工作，没有发生的事项填写为零。')
    .withNarrative('improvement', '公开内容还不够全面，将进一步加强。')
    .withNarrative('otherMatters', '本年度未收取信息处理费。');

/** What a report fails, without the year before. */
export const findingsOf = (builder: ReportBuilder): Finding[] => checkReport(builder.build());
