import type { GivenUpJob } from '@zhaojian/contract';
import { Button, type TableColumnsType } from 'antd';
import { momentText } from '../dates/days.ts';
import { RowsTable } from '../page/rows-table.tsx';
import styles from './given-up-jobs.module.css';

interface Props {
  readonly jobs: readonly GivenUpJob[];
  readonly retrying: boolean;
  readonly onRetry: (id: string) => void;
}

/** Background work that is no longer tried, with why, and a way to try it again. */
export function GivenUpJobs({ jobs, retrying, onRetry }: Props) {
  const columns: TableColumnsType<GivenUpJob> = [
    {
      title: '任务',
      key: 'job',
      width: '30%',
      render: (_, { name, askedBy }) => (
        <>
          {name}
          {askedBy !== null && <div className="quiet">由{askedBy}发起</div>}
        </>
      ),
    },
    {
      title: '最后一次的原因',
      key: 'error',
      render: (_, { error, tries }) => (
        <div className={styles['reason']}>
          {error}
          <div className="quiet">已尝试 {tries} 次</div>
        </div>
      ),
    },
    {
      title: '停止于',
      key: 'gaveUpAt',
      width: 144,
      responsive: ['md'],
      render: (_, { gaveUpAt }) => <time dateTime={gaveUpAt}>{momentText(gaveUpAt)}</time>,
    },
    {
      title: '',
      key: 'retry',
      width: 80,
      align: 'right',
      render: (_, { id, name }) => (
        <Button size="small" disabled={retrying} aria-label={`重试 ${name}`} onClick={() => onRetry(id)}>
          重试
        </Button>
      ),
    },
  ];
  return (
    <RowsTable
      rowKey={({ id }) => id}
      columns={columns}
      rows={jobs}
      empty="后台任务都正常。多次尝试仍未完成的任务会列在这里。"
    />
  );
}
