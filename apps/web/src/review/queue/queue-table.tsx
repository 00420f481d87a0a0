import { AGENCY_KIND_NAMES, type QueueRow } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { agoText, dayText, momentText, todayInChina } from '../../dates/days.ts';
import { RowsTable } from '../../page/rows-table.tsx';
import type { QueuePartSearch } from './queue-part.ts';
import styles from './queue-table.module.css';
import { ReasonsOfRow } from './reasons-of-row.tsx';

const columnsOn = (today: string, part: QueuePartSearch): TableColumnsType<QueueRow> => [
  {
    title: '机构',
    key: 'agency',
    width: '34%',
    render: (_, { agencyId, agencyName, year, parentName, kind, reviewer }) => (
      <>
        <Link to="/review/$agencyId/$year" params={{ agencyId, year }} search={part}>
          {agencyName}
        </Link>
        <div className={styles['below']}>
          {[parentName, AGENCY_KIND_NAMES[kind]].filter(Boolean).join(' · ')}
        </div>
        {reviewer && (
          <div className={styles['reviewer']} data-self={reviewer.isSelf}>
            {reviewer.isSelf ? '您' : reviewer.name}正在审核 ·{' '}
            <time dateTime={reviewer.since} title={momentText(reviewer.since)}>
              {agoText(reviewer.since)}
            </time>
            开始
          </div>
        )}
      </>
    ),
  },
  {
    title: '先看什么',
    key: 'reasons',
    render: (_, row) => <ReasonsOfRow row={row} part={part} />,
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
  readonly rows: readonly QueueRow[];
  /** The part of the queue that is shown: the reports are left for one another within it. */
  readonly part: QueuePartSearch;
  readonly loading: boolean;
  readonly empty: string;
}

/** The reports that wait, each with what to look at and who is doing so. */
export function QueueTable({ rows, part, loading, empty }: Props) {
  return (
    <RowsTable
      rowKey="agencyId"
      columns={columnsOn(todayInChina(), part)}
      rows={rows}
      loading={loading}
      empty={empty}
    />
  );
}
