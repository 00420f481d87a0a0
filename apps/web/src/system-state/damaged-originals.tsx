import { DAMAGE_KIND_NAMES, type SystemState } from '@zhaojian/contract';
import type { TableColumnsType } from 'antd';
import { momentText } from '../dates/days.ts';
import { RowsTable } from '../page/rows-table.tsx';
import styles from './damaged-originals.module.css';

type Damaged = SystemState['damaged'][number];

const columns: TableColumnsType<Damaged> = [
  {
    title: '报告',
    key: 'subject',
    render: (_, { subject, sha256 }) => (
      <>
        {subject ?? '不属于任何报告'}
        <div className={`quiet ${styles['hash']}`}>{sha256}</div>
      </>
    ),
  },
  { title: '情况', key: 'damage', width: 96, render: (_, { damage }) => DAMAGE_KIND_NAMES[damage] },
  {
    title: '发现于',
    key: 'foundAt',
    width: 144,
    responsive: ['md'],
    render: (_, { foundAt }) => <time dateTime={foundAt}>{momentText(foundAt)}</time>,
  },
];

/** Originals that are not what was handed in, by what belongs to them. */
export function DamagedOriginals({ originals }: { readonly originals: readonly Damaged[] }) {
  return (
    <RowsTable
      rowKey={({ sha256, damage }) => `${sha256} ${damage}`}
      columns={columns}
      rows={originals}
      empty="没有发现损坏的原件。"
    />
  );
}
