import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { agoText, momentText } from '../collection-rounds/days.ts';
import { ChildAgencies } from './child-agencies.tsx';
import type { ChildRow } from './child-rows.ts';
import styles from './children-table.module.css';
import { ReportLink } from './report-link.tsx';
import { StateBar } from './state-bar.tsx';
import { StateMark } from './state-mark.tsx';
import { handedIn, percentOf } from './state-shares.ts';

const quietZero = (count: number) => (count === 0 ? <span className="quiet">0</span> : count);

const columnsOf = (year: number): TableColumnsType<ChildRow> => [
  {
    title: '机构',
    key: 'agency',
    render: (_, row) =>
      row.onlyState ? (
        <ReportLink row={{ ...row, year, state: row.onlyState }} />
      ) : (
        <Link to="/progress" search={{ node: row.agencyId, year }} title="进入这一级">
          {row.agencyName}
        </Link>
      ),
  },
  {
    title: '进度',
    key: 'progress',
    width: '32%',
    render: (_, { counts, onlyState }) =>
      onlyState ? (
        <StateMark state={onlyState} />
      ) : (
        <div className={styles['progress']}>
          <StateBar counts={counts} />
          <span className={styles['share']}>
            {handedIn(counts)} / {counts.expected}
            <span className="quiet"> {percentOf(handedIn(counts), counts.expected)}</span>
          </span>
        </div>
      ),
  },
  {
    title: '已通过',
    key: 'accepted',
    width: 72,
    align: 'right',
    render: (_, { counts }) => quietZero(counts.accepted),
  },
  {
    title: '逾期',
    key: 'late',
    width: 64,
    align: 'right',
    render: (_, { counts }) => (
      <span className={counts.late ? styles['late'] : ''}>{quietZero(counts.late)}</span>
    ),
  },
  {
    title: '不符',
    key: 'errors',
    width: 64,
    align: 'right',
    render: (_, { counts }) => quietZero(counts.errors),
  },
  {
    title: '最近动态',
    key: 'activity',
    width: 104,
    render: (_, { lastActivityAt }) =>
      lastActivityAt ? (
        <time dateTime={lastActivityAt} title={momentText(lastActivityAt)}>
          {agoText(lastActivityAt)}
        </time>
      ) : (
        <span className="quiet">—</span>
      ),
  },
];

interface Props {
  readonly rows: readonly ChildRow[];
  readonly year: number;
  /** The child whose agencies are unfolded. */
  readonly open: string | undefined;
  readonly onOpen: (agencyId: string | undefined) => void;
}

/** A line for each child: areas with their bar, which unfold or lead down, and single agencies with their state. */
export function ChildrenTable({ rows, year, open, onOpen }: Props) {
  return (
    <Table
      size="small"
      rowKey="agencyId"
      columns={columnsOf(year)}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 680 }}
      rowClassName={(row) => (row.onlyState ? '' : (styles['area'] ?? ''))}
      locale={{ emptyText: '这个机构没有下级，它自己的报告见下方名单。' }}
      expandable={{
        expandedRowKeys: open ? [open] : [],
        rowExpandable: (row) => row.onlyState === null,
        onExpand: (expanded, row) => onOpen(expanded ? row.agencyId : undefined),
        expandedRowRender: (row) => (
          <ChildAgencies agencyId={row.agencyId} agencyName={row.agencyName} year={year} />
        ),
      }}
    />
  );
}
