export { completeReport, findingsOf } from './complete-report.ts';
export { aReport, ReportBuilder } from './report-builder.ts';
