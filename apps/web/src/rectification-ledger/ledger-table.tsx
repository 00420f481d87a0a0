import { RECTIFICATION_SOURCES, type RectificationRow } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayText } from '../dates/days.ts';
import { RowsTable } from '../page/rows-table.tsx';
import styles from './ledger-table.module.css';
import { RectificationMark } from './rectification-mark.tsx';

interface Props {
  readonly rows: readonly RectificationRow[];
  readonly loading: boolean;
  readonly empty: string;
}

const Words = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles['words']}>{children}</span>
);

/** The ledger with the columns that offices use. */
export const LedgerTable = ({ rows, loading, empty }: Props) => (
  <RowsTable
    rows={rows}
    rowKey="id"
    loading={loading}
    empty={empty}
    scroll={{ x: 1120 }}
    columns={[
      { title: '序号', width: 56, render: (_, _row, index) => index + 1 },
      {
        title: '问题',
        width: 240,
        render: (_, { id, problem, source, year }) => (
          <>
            <Link to="/rectification/$taskId" params={{ taskId: id }}>
              <Words>{problem}</Words>
            </Link>
            <span className="quiet">
              {year} 年度 · {RECTIFICATION_SOURCES[source].name}
            </span>
          </>
        ),
      },
      { title: '整改措施', width: 200, render: (_, { measure }) => <Words>{measure}</Words> },
      { title: '责任单位', width: 130, dataIndex: 'agencyName' },
      { title: '责任人', width: 80, render: (_, { responsible }) => responsible ?? '—' },
      { title: '时限', width: 116, render: (_, { dueOn }) => dayText(dueOn) },
      { title: '进展', width: 180, render: (_, { progress }) => <Words>{progress ?? '—'}</Words> },
      {
        title: '佐证',
        width: 64,
        render: (_, { evidence }) => (evidence.length > 0 ? `${evidence.length} 份` : '—'),
      },
      {
        title: '是否销号',
        width: 150,
        render: (_, { state, overdue }) => <RectificationMark state={state} overdue={overdue} />,
      },
    ]}
  />
);
