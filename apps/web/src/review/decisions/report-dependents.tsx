import { HAND_UP_STATES, type Submission, SUBMISSION_STATE_NAMES } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { reportDependentsQuery } from '../../amendments/amendments.requests.ts';
import { RefusalAlert } from '../../api/refusal-alert.tsx';

/** What depends on a report, before it counts no more. */
export function ReportDependents({ agencyId, year }: Pick<Submission, 'agencyId' | 'year'>) {
  const { data, error } = useQuery(reportDependentsQuery(agencyId, year));
  if (error) return <RefusalAlert error={error} title="没有查到哪些数据会受影响" />;
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const { nextYear, sumsOf, areaReports, handUps } = data;
  const lines = [
    ...(sumsOf.length > 0 ? [`${sumsOf.join('、')}的 ${year} 年度汇总数会减少。`] : []),
    ...(nextYear
      ? [
          `${nextYear.year} 年度报告（${SUBMISSION_STATE_NAMES[nextYear.state]}）的“上年结转”按这一版核对，重新通过以前没有可核对的数，那一份会标明“上年报告有变动”。`,
        ]
      : []),
    ...areaReports.map(
      ({ agencyName, state }) =>
        `${agencyName}的全辖区报告（${SUBMISSION_STATE_NAMES[state]}）不会随之改变，与汇总数的差异见“对账”；由汇总生成的，会标明“有变动”。`,
    ),
    ...handUps.map(
      ({ agencyName, state }) =>
        `${agencyName}的整体上报（${HAND_UP_STATES[state].name}）包含这一份，会标明“有变动”，并通知对方。`,
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <ul aria-label="受影响的数据" style={{ marginBottom: 12 }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
