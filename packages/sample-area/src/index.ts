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
export { CLOSED_YEARS, OPEN_YEAR, SAMPLE_AGENCIES } from './area/sample-area.ts';
export { officeTime } from './course/calendar.ts';
export { closedCourses } from './course/closed-years.ts';
export { type Course, returnReason, type Step, stepsOf } from './course/course.ts';
export { openCourses } from './course/open-year.ts';
export { closedRound, dayOfMaking, openRound } from './course/rounds.ts';
export { reportFile } from './files/report-file.ts';
export { AttemptedReports } from './reports/attempted-report.ts';
