import type { AuditRecord } from '@zhaojian/contract';
import type { TableColumnsType } from 'antd';
import { momentText } from '../dates/days.ts';
import { LabelledLines } from '../page/labelled-lines.tsx';
import { RowsTable } from '../page/rows-table.tsx';
import { groupOf } from './action-groups.ts';
import { auditDetails } from './audit-details.ts';
import { auditSentence } from './audit-sentence.ts';

const columns: TableColumnsType<AuditRecord> = [
  {
    title: '时间',
    key: 'at',
    width: 144,
    render: (_, { at }) => <time dateTime={at}>{momentText(at)}</time>,
  },
  {
    title: '记录',
    key: 'sentence',
    render: (_, record) => {
      const { actor, did, about } = auditSentence(record);
      return (
        <>
          {actor} <strong>{did}</strong> {about}
        </>
      );
    },
  },
  { title: '方面', key: 'group', width: 72, responsive: ['md'], render: (_, { action }) => groupOf(action) },
  {
    title: '来自',
    key: 'address',
    width: 132,
    responsive: ['md'],
    render: (_, { address }) => address ?? '—',
  },
];

/** On a telephone this is where the address is, too. */
const drawDetails = ({ details, address, actedFor }: AuditRecord) => (
  <LabelledLines
    lines={[
      ...(actedFor ? [{ label: '办理人的机构', text: actedFor }] : []),
      ...auditDetails(details),
      ...(address ? [{ label: '来自', text: address }] : []),
    ]}
  />
);

interface Props {
  readonly records: readonly AuditRecord[];
  readonly loading: boolean;
  readonly empty: string;
}

/** Who did what, one sentence a line; what else is known unfolds below it. */
export function AuditTable({ records, loading, empty }: Props) {
  return (
    <RowsTable
      rowKey="id"
      columns={columns}
      rows={records}
      loading={loading}
      empty={empty}
      expandable={{
        rowExpandable: ({ details, address, actedFor }) =>
          Object.keys(details).length > 0 || address !== null || actedFor !== null,
        expandedRowRender: drawDetails,
        expandRowByClick: true,
      }}
    />
  );
}
