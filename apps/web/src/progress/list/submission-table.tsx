import { AGENCY_KIND_NAMES, isHandedIn, type SubmissionRow } from '@zhaojian/contract';
import { Button, type TableColumnsType } from 'antd';
import { cloneElement, isValidElement } from 'react';
import { agoText, dayText, momentText, todayInChina } from '../../dates/days.ts';
import { RowsTable } from '../../page/rows-table.tsx';
import { ReportLink } from '../../submissions/report-link.tsx';
import { StateMark } from '../../submissions/state-mark.tsx';
import styles from './submission-table.module.css';

const MISSING = '—';

/** A count of findings; not known without a version, and quiet when there are none. */
const countOf = (count: number | null) =>
  count === null ? (
    <span className="quiet">{MISSING}</span>
  ) : count === 0 ? (
    <span className="quiet">0</span>
  ) : (
    count
  );

const columnsOn = (today: string): TableColumnsType<SubmissionRow> => [
  {
    title: '机构',
    key: 'agency',
    fixed: 'left',
    render: (_, row) => (
      <>
        <ReportLink row={row} />
        <div className={styles['below']}>
          {[row.parentName, AGENCY_KIND_NAMES[row.kind]].filter(Boolean).join(' · ')}
        </div>
      </>
    ),
  },
  {
    title: '状态',
    key: 'state',
    width: 132,
    render: (_, row) => (
      <>
        <StateMark
          state={row.state}
          late={row.late}
          broughtIn={row.broughtIn}
          exemption={row.exemption}
          reopenedUntil={row.reopenedUntil}
        />
        {row.exemption && <div className={styles['below']}>{row.exemption}</div>}
      </>
    ),
  },
  {
    title: '截止',
    key: 'due',
    width: 116,
    render: (_, { dueOn }) => (dueOn ? dayText(dueOn, today) : MISSING),
  },
  {
    title: '公开',
    key: 'published',
    width: 96,
    render: (_, { publishedOn, publishedLate }) => (
      <>
        {publishedOn ? dayText(publishedOn, today) : <span className="quiet">{MISSING}</span>}
        {publishedLate && <div className={styles['errors']}>{publishedOn ? '逾期公开' : '逾期未公开'}</div>}
      </>
    ),
  },
  {
    title: '不符',
    key: 'errors',
    width: 64,
    align: 'right',
    render: (_, { errors }) => <span className={errors ? styles['errors'] : ''}>{countOf(errors)}</span>,
  },
  { title: '提示', key: 'warnings', width: 64, align: 'right', render: (_, row) => countOf(row.warnings) },
  { title: '退回', key: 'returns', width: 64, align: 'right', render: (_, row) => countOf(row.returns) },
  {
    title: '最近动态',
    key: 'activity',
    width: 112,
    render: (_, { lastActivityAt }) =>
      lastActivityAt ? (
        <time dateTime={lastActivityAt} title={momentText(lastActivityAt)}>
          {agoText(lastActivityAt)}
        </time>
      ) : (
        <span className="quiet">{MISSING}</span>
      ),
  },
];

/** Who of them was reminded, and the ones chosen to be. */
interface Reminding {
  /** When each was last reminded, by its id; null while that is not known. */
  readonly last: ReadonlyMap<string, { readonly at: string; readonly times: number }> | null;
  readonly onShowTold: (row: SubmissionRow) => void;
  readonly chosen: readonly string[];
  /** Null for those who may not remind. */
  readonly onChoose: ((chosen: readonly string[]) => void) | null;
}

const owes = ({ state, exemption }: SubmissionRow): boolean => !isHandedIn(state) && exemption === null;

const remindedColumn = ({ last, onShowTold }: Reminding): TableColumnsType<SubmissionRow>[number] => ({
  title: '提醒',
  key: 'reminded',
  width: 88,
  render: (_, row) => {
    const told = last?.get(row.agencyId);
    return (
      <>
        <Button
          type="link"
          size="small"
          className={styles['told'] ?? ''}
          title={told ? `最近一次：${momentText(told.at)}` : '看给这个单位发过哪些消息'}
          aria-label={`${row.agencyName}收到的消息`}
          onClick={() => onShowTold(row)}
        >
          {told ? agoText(told.at) : last && owes(row) ? '未提醒' : MISSING}
        </Button>
        {told && told.times > 1 && <div className={styles['below']}>共 {told.times} 次</div>}
      </>
    );
  },
});

interface Props {
  readonly rows: readonly SubmissionRow[];
  /** Left out where nobody is reminded from the list. */
  readonly reminding?: Reminding | undefined;
  readonly loading?: boolean;
  /** What is in the table when it has no rows. */
  readonly empty: string;
}

/** Agencies and the status of their reports, one a line. */
export function SubmissionTable({ rows, reminding, loading = false, empty }: Props) {
  const onChoose = reminding?.onChoose;
  return (
    <RowsTable<SubmissionRow>
      rowKey="agencyId"
      columns={[...columnsOn(todayInChina()), ...(reminding ? [remindedColumn(reminding)] : [])]}
      rows={rows}
      loading={loading}
      scroll={{ x: reminding ? 956 : 816 }}
      {...(reminding &&
        onChoose && {
          rowSelection: {
            fixed: true,
            columnTitle: (box) =>
              isValidElement<{ 'aria-label'?: string }>(box)
                ? cloneElement(box, { 'aria-label': '选择本页全部' })
                : box,
            preserveSelectedRowKeys: true,
            selectedRowKeys: [...reminding.chosen],
            getCheckboxProps: (row) => ({
              disabled: !owes(row),
              'aria-label': owes(row) ? `选择${row.agencyName}` : `${row.agencyName}不欠报告`,
            }),
            onChange: (keys) => onChoose(keys.map(String)),
          },
        })}
      empty={empty}
    />
  );
}
