export { aReport, ReportBuilder } from './report-builder.ts';
