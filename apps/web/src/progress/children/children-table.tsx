import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { agoText, momentText } from '../../dates/days.ts';
import { ChildAgencies } from './child-agencies.tsx';
import type { ChildRow } from './child-rows.ts';
import styles from './children-table.module.css';
import { SingleAgencies } from './single-agencies.tsx';
import { StateBar } from '../states/state-bar.tsx';
import { COUNTED_NAME, counted, handedIn, percentOf } from '../states/state-shares.ts';

const quietZero = (count: number) => (count === 0 ? <span className="quiet">0</span> : count);

const columnsOf = (year: number): TableColumnsType<ChildRow> => [
  {
    title: '机构',
    key: 'agency',
    minWidth: 150,
    render: (_, { name, leadsTo, singles }) =>
      leadsTo ? (
        <Link to="/progress" search={{ node: leadsTo, year }} title="进入这一级">
          {name}
        </Link>
      ) : (
        <>
          {name}
          <span className="quiet"> {singles.length}</span>
        </>
      ),
  },
  {
    title: '已提交 / 应报',
    key: 'progress',
    width: '40%',
    render: (_, { counts }) => (
      <div className={styles['progress']}>
        <StateBar counts={counts} />
        <span className={styles['share']}>
          {handedIn(counts)} / {counts.expected}
          <span className="quiet">
            {' '}
            {percentOf(handedIn(counts), counts.expected)}
            {counts.exempt > 0 && `，另 ${counts.exempt} 个免报`}
          </span>
        </span>
      </div>
    ),
  },
  {
    title: COUNTED_NAME,
    key: 'counted',
    width: 72,
    align: 'right',
    render: (_, { counts }) => quietZero(counted(counts)),
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

const drawAgencies =
  (year: number) =>
  ({ leadsTo, name, singles }: ChildRow) =>
    leadsTo ? (
      <ChildAgencies agencyId={leadsTo} agencyName={name} year={year} />
    ) : (
      <SingleAgencies agencies={singles} year={year} />
    );

interface Props {
  readonly rows: readonly ChildRow[];
  readonly year: number;
  /** Whether the reports of an area can be listed in place; its own agencies always can. */
  readonly unfoldsAreas: boolean;
  /** The line whose agencies are unfolded. */
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}

/** A line for each area and one for the node's own agencies, with the same bar; each unfolds in place. */
export function ChildrenTable({ rows, year, unfoldsAreas, open, onOpen }: Props) {
  return (
    <Table
      size="small"
      rowKey="id"
      columns={columnsOf(year)}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 680 }}
      style={{ marginTop: 10 }}
      expandable={{
        expandedRowKeys: open ? [open] : [],
        rowExpandable: ({ leadsTo }) => leadsTo === null || unfoldsAreas,
        onExpand: (expanded, row) => onOpen(expanded ? row.id : undefined),
        expandedRowRender: drawAgencies(year),
      }}
    />
  );
}
