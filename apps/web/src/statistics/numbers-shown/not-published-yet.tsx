import { Link } from '@tanstack/react-router';
import { NothingYet } from '../../page/without-content/nothing-yet.tsx';
import type { DashboardData } from '../dashboard-data.ts';

/** Shown where a government's report of the year is not accepted: why, and the ways on. */
export function NotPublishedYet({ data }: { readonly data: DashboardData }) {
  const { agencyName, year, years } = data;
  const withPublished = years.findLast(({ published }) => published !== null);
  return (
    <NothingYet title={`${agencyName} ${year} 年度还没有公布数`}>
      <p>它自己的年报审核通过后，这里显示其中的数字；下级各单位的数可先看汇总数。</p>
      <p>
        <Link to="/dashboard" search={(before) => ({ ...before, numbers: undefined })}>
          看汇总数
        </Link>
        {withPublished && (
          <>
            {' · '}
            <Link to="/dashboard" search={(before) => ({ ...before, year: withPublished.year })}>
              看 {withPublished.year} 年度的公布数
            </Link>
          </>
        )}
      </p>
    </NothingYet>
  );
}
