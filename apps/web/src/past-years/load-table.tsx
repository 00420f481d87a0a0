import { Link } from '@tanstack/react-router';
import { PAST_YEAR_LOAD_STATE_NAMES, type PastYearLoad } from '@zhaojian/contract';
import { Grid, type TableColumnsType } from 'antd';
import { momentText } from '../dates/days.ts';
import { RowsTable } from '../page/rows-table.tsx';
import { countsText } from './one-load/load-sentence.ts';
import styles from './load-table.module.css';

const loadLink = ({ id, createdAt }: PastYearLoad) => (
  <Link to="/past-years/$id" params={{ id }}>
    {momentText(createdAt)}
  </Link>
);

const sourceText = ({ fileName, source }: PastYearLoad): string =>
  source === 'files' ? '年报文件' : (fileName ?? '工作簿');

const columns: TableColumnsType<PastYearLoad> = [
  { title: '时间', key: 'at', width: 150, render: (_, load) => loadLink(load) },
  { title: '办理人', dataIndex: 'createdBy', width: 130 },
  { title: '范围', dataIndex: 'agencyName', width: 150 },
  { title: '年度', dataIndex: 'year', width: 64 },
  { title: '来源', key: 'source', ellipsis: true, render: (_, load) => sourceText(load) },
  { title: '状态', key: 'state', width: 116, render: (_, { state }) => PAST_YEAR_LOAD_STATE_NAMES[state] },
  { title: '份数', key: 'counts', render: (_, load) => countsText(load) || '—' },
];

/** The same in one column, for a phone. */
const stacked: TableColumnsType<PastYearLoad> = [
  {
    title: '补录',
    key: 'all',
    render: (_, load) => (
      <div className={styles['stacked']}>
        <span>
          {loadLink(load)} {load.createdBy}
        </span>
        <span>
          {load.agencyName} {load.year} 年度：{PAST_YEAR_LOAD_STATE_NAMES[load.state]}
        </span>
        <span className="quiet">
          {sourceText(load)}
          {countsText(load) && `，${countsText(load)}`}
        </span>
      </div>
    ),
  },
];

/** The loads, one a line, the newest first. */
export function LoadTable({
  loads,
  loading,
}: {
  readonly loads: readonly PastYearLoad[];
  readonly loading: boolean;
}) {
  const { md: wide = true } = Grid.useBreakpoint();
  return (
    <RowsTable
      rowKey="id"
      columns={wide ? columns : stacked}
      rows={loads}
      loading={loading}
      empty="还没有补录。在上面选一个年度，导出工作簿填好后上传：这里会列出每一次，点时间看核对结果。"
    />
  );
}
