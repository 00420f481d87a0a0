export {
  INTRODUCED_ACCOUNTS,
  reporterOf,
  SAMPLE_ACCOUNTS,
  SAMPLE_ADMINISTRATOR,
  SAMPLE_PASSWORD,
  type SampleAccount,
  supervisorOf,
} from './accounts/sample-accounts.ts';
export type { SampleAgency } from './area/sample-agency.ts';
export { childrenOf, CLOSED_YEARS, OPEN_YEAR, SAMPLE_AGENCIES } from './area/sample-area.ts';
export { officeTime } from './timeline/calendar.ts';
export { closedTimelines } from './timeline/closed-years.ts';
export { type Timeline, returnPoints, type Step, stepsOf } from './timeline/timeline.ts';
export { openTimelines } from './timeline/open-year.ts';
export { closedRound, generationDay, openRound } from './timeline/rounds.ts';
export { reportFile } from './files/report-file.ts';
export { AttemptedReports } from './reports/attempted-report.ts';
