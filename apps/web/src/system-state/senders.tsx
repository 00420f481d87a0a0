import type { SystemState } from '@zhaojian/contract';
import { Button, Popconfirm, type TableColumnsType } from 'antd';
import { momentText } from '../dates/days.ts';
import { RowsTable } from '../page/rows-table.tsx';
import { sizeText } from './size-text.ts';

type Sender = SystemState['senders'][number];

interface Props {
  readonly senders: readonly Sender[];
  readonly clearing: boolean;
  readonly onClear: (accountId: string) => void;
}

/** Whose refused files take most room; they can go before their days. */
export function Senders({ senders, clearing, onClear }: Props) {
  const columns: TableColumnsType<Sender> = [
    { title: '账号', key: 'account', render: (_, { accountName }) => accountName },
    { title: '机构', key: 'agency', render: (_, { agencyName }) => agencyName },
    {
      title: '文件',
      key: 'files',
      align: 'right',
      responsive: ['md'],
      render: (_, { files }) => `${files} 个`,
    },
    { title: '大小', key: 'bytes', align: 'right', render: (_, { bytes }) => sizeText(bytes) },
    {
      title: '最早到期',
      key: 'clearsAt',
      responsive: ['md'],
      render: (_, { clearsAt }) => <time dateTime={clearsAt}>{momentText(clearsAt)}</time>,
    },
    {
      title: '',
      key: 'clear',
      align: 'right',
      render: (_, { accountId, accountName }) => (
        <Popconfirm
          title={`清除“${accountName}”未采用的文件？`}
          description="清除后不能恢复；已成为报告的文件不受影响。"
          okText="清除"
          cancelText="取消"
          onConfirm={() => onClear(accountId)}
        >
          <Button size="small" disabled={clearing} aria-label={`清除 ${accountName} 未采用的文件`}>
            清除
          </Button>
        </Popconfirm>
      ),
    },
  ];
  return (
    <RowsTable
      rowKey={({ accountId, agencyName }) => `${accountId} ${agencyName}`}
      columns={columns}
      rows={senders}
      empty="没有未采用的文件。有文件不予接受时，这里按账号列出它们占用的空间。"
    />
  );
}
