import { AGENCY_KIND_NAMES, type SubmissionRow } from '@zhaojian/contract';
import type { TableColumnsType } from 'antd';
import { agoText, dayText, momentText, todayInChina } from '../../dates/days.ts';
import { RowsTable } from '../../page/rows-table.tsx';
import { ReportLink } from '../../submissions/report-link.tsx';
import { StateMark } from '../../submissions/state-mark.tsx';
import styles from './submission-table.module.css';

const MISSING = '—';

/** A count of findings; not known without a version, and quiet when there are none. */
const countOf = (count: number | null) =>
  count === null ? (
    <span className="quiet">{MISSING}</span>
  ) : count === 0 ? (
    <span className="quiet">0</span>
  ) : (
    count
  );

const columnsOn = (today: string): TableColumnsType<SubmissionRow> => [
  {
    title: '机构',
    key: 'agency',
    fixed: 'left',
    render: (_, row) => (
      <>
        <ReportLink row={row} />
        <div className={styles['below']}>
          {[row.parentName, AGENCY_KIND_NAMES[row.kind]].filter(Boolean).join(' · ')}
        </div>
      </>
    ),
  },
  {
    title: '状态',
    key: 'state',
    width: 132,
    render: (_, row) => (
      <>
        <StateMark
          state={row.state}
          late={row.late}
          broughtIn={row.broughtIn}
          exemption={row.exemption}
          reopenedUntil={row.reopenedUntil}
        />
        {row.exemption && <div className={styles['below']}>{row.exemption}</div>}
      </>
    ),
  },
  {
    title: '截止',
    key: 'due',
    width: 116,
    render: (_, { dueOn }) => (dueOn ? dayText(dueOn, today) : MISSING),
  },
  {
    title: '不符',
    key: 'errors',
    width: 64,
    align: 'right',
    render: (_, { errors }) => <span className={errors ? styles['errors'] : ''}>{countOf(errors)}</span>,
  },
  { title: '提示', key: 'warnings', width: 64, align: 'right', render: (_, row) => countOf(row.warnings) },
  { title: '退回', key: 'returns', width: 64, align: 'right', render: (_, row) => countOf(row.returns) },
  {
    title: '最近动态',
    key: 'activity',
    width: 112,
    render: (_, { lastActivityAt }) =>
      lastActivityAt ? (
        <time dateTime={lastActivityAt} title={momentText(lastActivityAt)}>
          {agoText(lastActivityAt)}
        </time>
      ) : (
        <span className="quiet">{MISSING}</span>
      ),
  },
];

interface Props {
  readonly rows: readonly SubmissionRow[];
  readonly loading?: boolean;
  /** What is in the table when it has no rows. */
  readonly empty: string;
}

/** Agencies and the status of their reports, one a line. */
export function SubmissionTable({ rows, loading = false, empty }: Props) {
  return (
    <RowsTable
      rowKey={({ agencyId, year }) => `${agencyId} ${year}`}
      columns={columnsOn(todayInChina())}
      rows={rows}
      loading={loading}
      scroll={{ x: 720 }}
      empty={empty}
    />
  );
}
