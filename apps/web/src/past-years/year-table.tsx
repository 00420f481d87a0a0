import { Link } from '@tanstack/react-router';
import type { PastYear } from '@zhaojian/contract';
import { Grid, type TableColumnsType } from 'antd';
import { RowsTable } from '../page/rows-table.tsx';
import { YearActions } from './year-actions.tsx';
import styles from './year-table.module.css';

const ROUND_WORDS: Readonly<Record<PastYear['round'], string>> = {
  none: '未开展填报',
  upcoming: '即将填报',
  open: '正在填报',
  closed: '填报已关闭',
};

const countedText = ({ counted, agencies }: PastYear): string => `${counted} / ${agencies} 家`;

function yearNote({ exempt, countedBroughtIn, pending }: PastYear): string {
  const parts = [
    exempt > 0 ? `另有 ${exempt} 家免报` : '',
    countedBroughtIn > 0 ? `上级补录 ${countedBroughtIn} 份` : '',
    pending > 0 ? `${pending} 份待确认` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}

const yearLink = ({ year }: PastYear) => (
  <Link to="/progress" search={{ year }}>
    {year} 年度
  </Link>
);

const columns: TableColumnsType<PastYear> = [
  { title: '年度', key: 'year', width: 92, render: (_, row) => yearLink(row) },
  { title: '填报', key: 'round', width: 100, render: (_, { round }) => ROUND_WORDS[round] },
  { title: '已计入', key: 'counted', width: 110, align: 'right', render: (_, row) => countedText(row) },
  { title: '其中', key: 'note', render: (_, row) => <span className="quiet">{yearNote(row)}</span> },
  { title: '补录', key: 'actions', width: 420, render: (_, row) => <YearActions row={row} /> },
];

/** The same in one column, for a phone. */
const stacked: TableColumnsType<PastYear> = [
  {
    title: '年度',
    key: 'all',
    render: (_, row) => (
      <div className={styles['stacked']}>
        <span>
          {yearLink(row)} <span className="quiet">{ROUND_WORDS[row.round]}</span>
        </span>
        <span>
          已计入 {countedText(row)} <span className="quiet">{yearNote(row)}</span>
        </span>
        <YearActions row={row} />
      </div>
    ),
  },
];

/** The years, one a line, the newest first. */
export function YearTable({
  years,
  loading,
}: {
  readonly years: readonly PastYear[];
  readonly loading: boolean;
}) {
  const { lg: wide = true } = Grid.useBreakpoint();
  return (
    <RowsTable
      rowKey="year"
      columns={wide ? columns : stacked}
      rows={years}
      loading={loading}
      empty="还没有结束的报告年度。"
    />
  );
}
