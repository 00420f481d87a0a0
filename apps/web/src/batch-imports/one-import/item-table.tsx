import {
  actionableRefusal,
  BATCH_IMPORT_ITEM_STATE_NAMES,
  type BatchImport,
  type BatchImportItem,
} from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Grid, type TableColumnsType } from 'antd';
import styles from './item-table.module.css';
import { findingsText } from './import-progress.ts';
import { ItemDecision } from './item-decision.tsx';
import { OUTCOME_COLOURS } from './outcome-colours.ts';
import { RowsTable } from '../../page/rows-table.tsx';

interface Props {
  readonly batch: Pick<BatchImport, 'id' | 'year' | 'state'>;
  readonly items: readonly BatchImportItem[];
  readonly loading: boolean;
}

/** The files, one a line: what became of each, why, and what a person decides. */
export function ItemTable({ batch, items, loading }: Props) {
  const { md: wide = true } = Grid.useBreakpoint();
  const columns: TableColumnsType<BatchImportItem> = [
    { title: '', dataIndex: 'position', width: 48, align: 'right' },
    {
      title: '文件',
      key: 'file',
      width: 260,
      render: (_, { fileName }) => <FileName path={fileName} />,
    },
    {
      title: '结果',
      key: 'state',
      width: 104,
      render: (_, { state }) => <Outcome state={state} />,
    },
    {
      title: '机关',
      key: 'agency',
      width: 200,
      render: (_, item) => <AgencyOf item={item} year={batch.year} />,
    },
    { title: '说明', key: 'why', render: (_, item) => <Why batch={batch} item={item} /> },
  ];
  const stacked: TableColumnsType<BatchImportItem> = [
    {
      title: '文件',
      key: 'all',
      render: (_, item) => (
        <div className={styles['stacked']}>
          <FileName path={item.fileName} />
          <span>
            <Outcome state={item.state} /> <AgencyOf item={item} year={batch.year} />
          </span>
          <div>
            <Why batch={batch} item={item} />
          </div>
        </div>
      ),
    },
  ];
  return (
    <RowsTable
      rowKey="id"
      columns={wide ? columns : stacked}
      rows={items}
      loading={loading}
      {...(wide && { scroll: { x: 900 } })}
      empty="没有这种结果的文件。"
    />
  );
}

function Outcome({ state }: Pick<BatchImportItem, 'state'>) {
  return (
    <span className={styles['outcome']}>
      <i style={{ background: OUTCOME_COLOURS[state] }} />
      {BATCH_IMPORT_ITEM_STATE_NAMES[state]}
    </span>
  );
}

function FileName({ path }: { readonly path: string }) {
  const cut = path.lastIndexOf('/') + 1;
  return (
    <span className={styles['file']}>
      {cut > 0 && <span className="quiet">{path.slice(0, cut)}</span>}
      {path.slice(cut)}
    </span>
  );
}

/** Whether the agency has a report of the year: what the file became, or what is in its way. */
const hasReport = ({ version, question, code }: BatchImportItem): boolean =>
  version !== null || question === 'anotherVersion' || actionableRefusal(code) === 'NOT_EDITABLE';

function AgencyOf({ item, year }: { readonly item: BatchImportItem; readonly year: number }) {
  const { agency, nameInFile, version } = item;
  if (!agency) return <span className="quiet">{nameInFile ?? '—'}</span>;
  if (!hasReport(item)) return <span>{agency.agencyName}</span>;
  return (
    <>
      <Link
        to="/review/$agencyId/$year"
        params={{ agencyId: agency.agencyId, year }}
        search={version === null ? {} : { version }}
      >
        {agency.agencyName}
      </Link>
      {version !== null && <span className="quiet"> 第 {version} 版</span>}
    </>
  );
}

function Why({ batch, item }: { readonly batch: Props['batch']; readonly item: BatchImportItem }) {
  const found = findingsText(item);
  return (
    <>
      {item.message}
      {found}
      {item.state === 'needsDecision' && batch.state !== 'cancelled' && (
        <ItemDecision batch={batch} item={item} />
      )}
      {item.decidedBy && item.state !== 'needsDecision' && (
        <span className="quiet">
          {item.message || found ? '　' : ''}
          {item.decidedBy}决定
        </span>
      )}
    </>
  );
}
