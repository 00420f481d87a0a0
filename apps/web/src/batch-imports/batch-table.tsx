import { BATCH_IMPORT_STATE_NAMES, type BatchImport } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Grid, type TableColumnsType } from 'antd';
import styles from './batch-table.module.css';
import { momentText } from '../dates/days.ts';
import { RowsTable } from '../page/rows-table.tsx';
import { imported, importSentence } from './one-import/import-progress.ts';
import { OutcomeBar } from './one-import/outcome-bar.tsx';

const figure = (value: number) => (value === 0 ? '—' : value);

const batchLink = ({ id, createdAt }: BatchImport) => (
  <Link to="/imports/$id" params={{ id }}>
    {momentText(createdAt)}
  </Link>
);

const columns: TableColumnsType<BatchImport> = [
  { title: '时间', key: 'at', width: 150, render: (_, batch) => batchLink(batch) },
  { title: '导入人', dataIndex: 'createdBy', width: 130 },
  { title: '范围', dataIndex: 'agencyName', width: 140 },
  { title: '年度', dataIndex: 'year', width: 64 },
  {
    title: '状态',
    key: 'state',
    width: 92,
    render: (_, { state }) => BATCH_IMPORT_STATE_NAMES[state],
  },
  { title: '文件', dataIndex: 'total', width: 64, align: 'right' },
  {
    title: '导入',
    key: 'imported',
    width: 64,
    align: 'right',
    render: (_, { counts }) => figure(imported(counts)),
  },
  {
    title: '待决定',
    key: 'asked',
    width: 72,
    align: 'right',
    render: (_, { counts }) => figure(counts.needsDecision),
  },
  {
    title: '未导入',
    key: 'refused',
    width: 72,
    align: 'right',
    render: (_, { counts }) => figure(counts.refused),
  },
  { title: '结果', key: 'bar', render: (_, batch) => <OutcomeBar batch={batch} /> },
];

/** The same in one column, for a phone. */
const stacked: TableColumnsType<BatchImport> = [
  {
    title: '批次',
    key: 'all',
    render: (_, batch) => (
      <div className={styles['stacked']}>
        <span>
          {batchLink(batch)} {batch.createdBy}
        </span>
        <span>
          {batch.agencyName} {batch.year} 年度：{BATCH_IMPORT_STATE_NAMES[batch.state]}
        </span>
        <OutcomeBar batch={batch} />
        <span className="quiet">{importSentence(batch)}</span>
      </div>
    ),
  },
];

const EMPTY =
  '还没有批量导入。收齐各机关的年度报告后，把压缩包或文件夹拖到上面：这里会列出每一批，点时间看每个文件的结果。';

interface Props {
  readonly batches: readonly BatchImport[];
  readonly loading: boolean;
}

/** The batches, one a line, the newest first. */
export function BatchTable({ batches, loading }: Props) {
  const { md: wide = true } = Grid.useBreakpoint();
  return (
    <RowsTable
      rowKey="id"
      columns={wide ? columns : stacked}
      rows={batches}
      loading={loading}
      {...(wide && { scroll: { x: 900 } })}
      empty={EMPTY}
    />
  );
}
