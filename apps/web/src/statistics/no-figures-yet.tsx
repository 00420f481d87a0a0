import { Link } from '@tanstack/react-router';
import { NothingYet } from '../page/without-content/nothing-yet.tsx';
import type { DashboardData } from './dashboard-data.ts';
import { yearSentence } from './year-sentence/year-sentence.ts';

/** Shown where a year has no accepted report: why, what will be here, and a year that has figures. */
export function NoFiguresYet({ data }: { readonly data: DashboardData }) {
  const { agencyName, year, years, now } = data;
  const withFigures = years.findLast((each) => each.reporting.summed > 0);
  const expected = now?.reporting.expected ?? 0;
  return (
    <NothingYet title={yearSentence(years, year, agencyName)}>
      <p>
        {expected > 0
          ? `应报 ${expected} 份，已提交 ${now?.reporting.submitted ?? 0} 份。年报审核通过后，这里会汇总主动公开、依申请公开、复议诉讼和问题改进情况。`
          : '这一年没有应报的年报。以前年度的年报由主管部门在“历年数据”里补录后，这里会汇总。'}
      </p>
      {withFigures && (
        <p>
          <Link to="/dashboard" search={(before) => ({ ...before, year: withFigures.year })}>
            查看 {withFigures.year} 年度
          </Link>
        </p>
      )}
    </NothingYet>
  );
}
