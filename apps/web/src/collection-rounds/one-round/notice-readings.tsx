import { useQuery } from '@tanstack/react-query';
import { AGENCY_KIND_NAMES } from '@zhaojian/contract';
import { Segmented } from 'antd';
import { useState } from 'react';
import { momentText } from '../../dates/days.ts';
import { PageTurner } from '../../page/page-turner.tsx';
import { RowsTable } from '../../page/rows-table.tsx';
import { noticeReadingsQuery, READINGS_A_PAGE } from './notice.requests.ts';
import styles from './notice-readings.module.css';

/** Which agencies of the area have opened the notice, and which have not. */
export function NoticeReadings({ year, revision }: { readonly year: number; readonly revision: number }) {
  const [read, setRead] = useState(false);
  const [page, setPage] = useState<number | undefined>();
  const { data, isPending } = useQuery(noticeReadingsQuery(year, read, page));
  if (!data && !isPending) return null;
  return (
    <section className={styles['readings']} aria-label="阅读情况">
      <Segmented
        value={read}
        onChange={(wanted) => {
          setRead(wanted);
          setPage(undefined);
        }}
        options={[
          { value: false, label: `未读 ${data?.unread ?? ''}` },
          { value: true, label: `已读 ${data?.read ?? ''}` },
        ]}
      />
      {revision > 1 && <span className="quiet"> 通知修改后重新计算，打开最新一稿才算已读。</span>}
      <RowsTable
        rowKey="agencyId"
        rows={data?.items ?? []}
        loading={isPending}
        style={{ marginTop: 8 }}
        empty={read ? '还没有单位阅读。' : '各单位都已阅读。'}
        columns={[
          { title: '单位', dataIndex: 'agencyName' },
          { title: '类别', render: (_, { kind }) => AGENCY_KIND_NAMES[kind], width: 120 },
          ...(read
            ? [
                { title: '阅读人', dataIndex: 'readBy', width: 140 },
                {
                  title: '首次打开',
                  width: 140,
                  render: (_: unknown, { readAt }: { readAt: string | null }) =>
                    readAt ? momentText(readAt) : '—',
                },
              ]
            : []),
        ]}
      />
      <PageTurner
        page={page}
        pageSize={READINGS_A_PAGE}
        total={data?.total ?? 0}
        unit="家"
        onTurn={setPage}
      />
    </section>
  );
}
