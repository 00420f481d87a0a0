import type { Report } from '../../report.schema.ts';
import type { Finding } from '../finding.schema.ts';
import { checkFiguresInText } from './figures-in-text.ts';
import { checkForeignLaws } from './foreign-laws.ts';
import {
  checkDanglingLists,
  checkFeesReported,
  checkNarrativesPresent,
  checkPeriod,
} from './narrative-checks.ts';

/** All that the narratives fail, as warnings. A report without any narrative was not written yet: nothing is said. */
export function checkText(report: Report): Finding[] {
  const { overview, improvement, otherMatters } = report.narratives;
  if ([overview, improvement, otherMatters].every(({ text }) => text.trim() === '')) return [];
  return [
    ...checkNarrativesPresent(report),
    ...checkFiguresInText(report),
    ...checkPeriod(report),
    ...checkFeesReported(report),
    ...checkDanglingLists(report),
    ...checkForeignLaws(report),
  ];
}
