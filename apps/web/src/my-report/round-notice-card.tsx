import { NotificationOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ROUTES, type RoundNotice } from '@zhaojian/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';
import { roundNoticeQuery } from '../area/collection-rounds.queries.ts';
import { NoticeText } from '../area/notice-text.tsx';
import { momentText } from '../dates/days.ts';
import { Dialog } from '../page/dialogs/dialog.tsx';
import styles from './round-notice-card.module.css';

/** The notice of the year's round: before the eyes of the agency until somebody of it has opened it, then one click away. */
export function RoundNoticeCard({ year }: { readonly year: number }) {
  const [open, setOpen] = useState(false);
  const { data: notice } = useQuery(roundNoticeQuery(year));
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: ({ revision }: RoundNotice) =>
      request('POST', ROUTES.noticeReadings, { parameters: { year }, body: { revision } }),
    // Where it was changed meanwhile, the new one is to be read.
    onSettled: () =>
      queries.invalidateQueries({ queryKey: [...QUERY_KEYS.collectionRounds, year, 'notice'] }),
  });
  if (!notice) return null;
  const isUnread = notice.readAt === null;
  const openIt = () => {
    setOpen(true);
    if (isUnread) reading.mutate(notice);
  };
  return (
    <section className={styles['card']} data-unread={isUnread || undefined} aria-label="填报通知">
      <span>
        <NotificationOutlined aria-hidden /> {isUnread ? '有一份通知还没有阅读：' : '通知：'}
        <strong>{notice.title}</strong>
        <span className="quiet">
          {' '}
          {notice.savedBy} {momentText(notice.savedAt)}
          {notice.files.length > 0 && `，附件 ${notice.files.length} 个`}
        </span>
      </span>
      <Button type={isUnread ? 'primary' : 'default'} onClick={openIt}>
        {isUnread ? '阅读通知' : '查看通知'}
      </Button>
      <Dialog
        title={`${year} 年度填报通知`}
        open={open}
        width={720}
        decision={null}
        onClose={() => setOpen(false)}
      >
        <NoticeText notice={notice} />
      </Dialog>
    </section>
  );
}
