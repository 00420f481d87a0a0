import type { LoadMistake, PastYearLoad } from '@zhaojian/contract';
import { Grid, type TableColumnsType } from 'antd';
import { Panel } from '../../page/panel.tsx';
import { RowsTable } from '../../page/rows-table.tsx';
import styles from './mistake-table.module.css';

const placeText = ({ row, column }: LoadMistake): string =>
  [row === null ? '' : `第 ${row} 行`, column === null ? '' : `${column} 列`].join(' ').trim() || '—';

const columns: TableColumnsType<LoadMistake> = [
  { title: '工作表', key: 'sheet', width: 110, render: (_, { sheet }) => sheet ?? '—' },
  { title: '位置', key: 'place', width: 130, render: (_, mistake) => placeText(mistake) },
  { title: '单位', key: 'agency', width: 200, render: (_, { agencyName }) => agencyName ?? '—' },
  { title: '错在哪里，怎样改', dataIndex: 'message' },
];

/** The same in one column, for a phone. */
const stacked: TableColumnsType<LoadMistake> = [
  {
    title: '错误',
    key: 'all',
    render: (_, mistake) => (
      <div className={styles['stacked']}>
        <strong>
          {placeText(mistake)} {mistake.agencyName ?? ''}
        </strong>
        <span>{mistake.message}</span>
      </div>
    ),
  },
];

/** What is wrong, where, and what to do about it. */
export function MistakeTable({ load: { mistakes, mistakeCount } }: { readonly load: PastYearLoad }) {
  const { md: wide = true } = Grid.useBreakpoint();
  return (
    <Panel
      title={`要改正的（${mistakeCount}）`}
      {...(mistakes.length < mistakeCount && {
        note: `先列出 ${mistakes.length} 处，改正后重新上传，会列出其余的。`,
      })}
    >
      <div className={styles['rows']}>
        <RowsTable
          rowKey={({ row, column, message }) => `${row} ${column} ${message}`}
          columns={wide ? columns : stacked}
          rows={mistakes}
          empty="没有错误。"
        />
      </div>
    </Panel>
  );
}
