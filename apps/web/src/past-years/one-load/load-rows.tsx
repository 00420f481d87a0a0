import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import {
  LOADED_WHAT_NAMES,
  loadedWhatSchema,
  type PastYearLoad,
  type PastYearLoadRow,
} from '@zhaojian/contract';
import { Button, Grid, type TableColumnsType } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { exactFigure } from '../../figures/figure-text.ts';
import { PageTurner } from '../../page/page-turner.tsx';
import { Panel } from '../../page/panel.tsx';
import { RowsTable } from '../../page/rows-table.tsx';
import { pastYearLoadRowsQuery } from '../past-years.queries.ts';
import type { LoadSearch } from './past-year-load.route.ts';
import styles from './load-rows.module.css';

const PAGE_SIZE = 50;

interface Props {
  readonly load: PastYearLoad;
  readonly show: LoadSearch['show'];
  readonly page: number;
  readonly onShow: (search: Partial<LoadSearch>) => void;
}

const findingsCount = ({ errors, warnings }: PastYearLoadRow): string =>
  [errors > 0 ? `${errors} 项不符` : '', warnings > 0 ? `${warnings} 项提示` : '']
    .filter((part) => part !== '')
    .join('，');

function Details({ row }: { readonly row: PastYearLoadRow }) {
  const count = findingsCount(row);
  return (
    <div className={styles['stacked']}>
      {row.changes.length > 0 && (
        <details>
          <summary>改动 {row.changedCells} 格</summary>
          <ul className={styles['list']}>
            {row.changes.map(({ cell, before, after }) => (
              <li key={cell}>
                {cell} <s>{exactFigure(before)}</s> → <strong>{exactFigure(after)}</strong>
              </li>
            ))}
            {row.changedCells > row.changes.length && <li className="quiet">等 {row.changedCells} 格</li>}
          </ul>
        </details>
      )}
      {count === '' ? (
        <span className="quiet">{row.what === 'same' ? '—' : '没有不符'}</span>
      ) : (
        <details>
          <summary className={row.errors > 0 ? (styles['error'] ?? '') : ''}>{count}</summary>
          <ul className={styles['list']}>
            {row.findings.map(({ subject, message }) => (
              <li key={`${subject} ${message}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const agencyLink = ({ agencyId, agencyName }: PastYearLoadRow, year: number) => (
  <Link to="/review/$agencyId/$year" params={{ agencyId, year }}>
    {agencyName}
  </Link>
);

const columnsOf = (year: number): TableColumnsType<PastYearLoadRow> => [
  { title: '行', key: 'row', width: 56, align: 'right', render: (_, { row }) => row ?? '—' },
  {
    title: '单位',
    key: 'agency',
    width: 260,
    render: (_, row) => (row.basedOn > 0 ? agencyLink(row, year) : row.agencyName),
  },
  { title: '结果', key: 'what', width: 88, render: (_, { what }) => LOADED_WHAT_NAMES[what] },
  {
    title: '原有版本',
    key: 'base',
    width: 88,
    render: (_, { basedOn }) => (basedOn > 0 ? `第 ${basedOn} 版` : '—'),
  },
  { title: '改动与校验', key: 'details', render: (_, row) => <Details row={row} /> },
];

/** The same in one column, for a phone. */
const stackedOf = (year: number): TableColumnsType<PastYearLoadRow> => [
  {
    title: '单位',
    key: 'all',
    render: (_, row) => (
      <div className={styles['stacked']}>
        <span>
          {row.basedOn > 0 ? agencyLink(row, year) : row.agencyName}{' '}
          <span className="quiet">
            {LOADED_WHAT_NAMES[row.what]}
            {row.row === null ? '' : ` · 第 ${row.row} 行`}
          </span>
        </span>
        <Details row={row} />
      </div>
    ),
  },
];

/** The reports, one a line: what becomes of each, what changes in it, what it fails. */
export function LoadRows({ load, show, page, onShow }: Props) {
  const { md: wide = true } = Grid.useBreakpoint();
  const filter = {
    ...(show === 'failing' ? { failing: 'true' as const } : { what: show }),
    page,
    pageSize: PAGE_SIZE,
  };
  const rows = useQuery(pastYearLoadRowsQuery(load, filter));
  const choices = [
    { value: undefined, name: '全部' },
    ...loadedWhatSchema.options
      .filter((what) => load.counts[what] > 0)
      .map((what) => ({ value: what, name: `${LOADED_WHAT_NAMES[what]}（${load.counts[what]}）` })),
    ...(load.findings.length > 0 ? [{ value: 'failing' as const, name: '有不符或提示的' }] : []),
  ];
  return (
    <Panel title={rows.data ? `各单位（${rows.data.total}）` : '各单位'}>
      <div className={styles['choice']}>
        {choices.map(({ value, name }) => (
          <Button
            key={name}
            size="small"
            type={show === value ? 'primary' : 'default'}
            aria-pressed={show === value}
            onClick={() => onShow({ show: value })}
          >
            {name}
          </Button>
        ))}
      </div>
      <RefusalAlert error={rows.error} />
      <div className={styles['rows']}>
        <RowsTable
          rowKey="agencyId"
          columns={wide ? columnsOf(load.year) : stackedOf(load.year)}
          rows={rows.data?.items ?? []}
          loading={rows.isPending}
          empty="没有这样的单位。"
        />
      </div>
      <PageTurner
        page={page}
        pageSize={PAGE_SIZE}
        total={rows.data?.total ?? 0}
        unit="家"
        onTurn={(wanted) => onShow({ page: wanted })}
      />
    </Panel>
  );
}
