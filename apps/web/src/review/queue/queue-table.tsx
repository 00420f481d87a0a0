import { AGENCY_KIND_NAMES, type SubmissionRow } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { agoText, dayText, momentText, todayInChina } from '../../dates/days.ts';
import { RowsTable } from '../../page/rows-table.tsx';
import { queueReasons } from './queue-reasons.ts';
import styles from './queue-table.module.css';

const columnsOn = (today: string): TableColumnsType<SubmissionRow> => [
  {
    title: '机构',
    key: 'agency',
    width: '40%',
    render: (_, { agencyId, agencyName, year, parentName, kind }) => (
      <>
        <Link to="/review/$agencyId/$year" params={{ agencyId, year }}>
          {agencyName}
        </Link>
        <div className={styles['below']}>
          {[parentName, AGENCY_KIND_NAMES[kind]].filter(Boolean).join(' · ')}
        </div>
      </>
    ),
  },
  {
    title: '先看什么',
    key: 'reasons',
    render: (_, row) => (
      <ul className={styles['reasons']}>
        {queueReasons(row).map(({ tone, text }) => (
          <li key={text} data-tone={tone}>
            {text}
          </li>
        ))}
      </ul>
    ),
  },
  {
    title: '截止',
    key: 'due',
    width: 96,
    // On a phone what to look at matters more.
    responsive: ['sm'],
    render: (_, { dueOn }) => (dueOn ? dayText(dueOn, today) : '—'),
  },
  {
    title: '提交',
    key: 'submitted',
    width: 88,
    render: (_, { submittedAt }) =>
      submittedAt ? (
        <time dateTime={submittedAt} title={momentText(submittedAt)}>
          {agoText(submittedAt)}
        </time>
      ) : (
        '—'
      ),
  },
];

interface Props {
  readonly rows: readonly SubmissionRow[];
  readonly loading: boolean;
  readonly empty: string;
}

/** The reports that wait, oldest first, each with what to look at. */
export function QueueTable({ rows, loading, empty }: Props) {
  return (
    <RowsTable
      rowKey="agencyId"
      columns={columnsOn(todayInChina())}
      rows={rows}
      loading={loading}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      empty={empty}
    />
  );
}
