import { useQuery } from '@tanstack/react-query';
import { Skeleton, type TableColumnsType } from 'antd';
import type { SubmissionHistory } from '@zhaojian/contract';
import { formById } from '@zhaojian/report';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Panel } from '../../page/panel.tsx';
import { dayText } from '../../dates/days.ts';
import { RowsTable } from '../../page/rows-table.tsx';
import { ReportLink } from '../../submissions/report-link.tsx';
import { StateMark } from '../../submissions/state-mark.tsx';
import { submissionHistoryQuery } from '../../submissions/submissions.queries.ts';

type Report = SubmissionHistory[number];

const columnsOf = (agencyId: string): TableColumnsType<Report> => [
  {
    title: '年度',
    key: 'year',
    render: (_, { year, state }) => (
      <ReportLink row={{ agencyId, agencyName: `${year} 年度`, year, state }} />
    ),
  },
  { title: '状态', key: 'state', render: (_, row) => <StateMark {...row} /> },
  { title: '截止', key: 'due', render: (_, { dueOn }) => (dueOn ? dayText(dueOn) : '—') },
  { title: '格式', key: 'form', render: (_, { form }) => `${formById(form).firstYear} 年起的格式` },
];

/** An agency's reports over the years, each leading to what may be opened. */
export function AgencyReports({ agencyId }: { readonly agencyId: string }) {
  const reports = useQuery(submissionHistoryQuery(agencyId));
  return (
    <Panel title="历年报送">
      {reports.isPending && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      <RefusalAlert error={reports.error} />
      {reports.data && (
        <RowsTable
          rowKey="year"
          columns={columnsOf(agencyId)}
          rows={reports.data}
          scroll={{ x: 420 }}
          style={{ marginTop: 10 }}
          empty="还没有需要报送的年度：建立轮次后，这里列出每一年的报送情况。"
        />
      )}
    </Panel>
  );
}
