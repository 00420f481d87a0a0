import { currentNoticeSchema, ROUTES } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';
import { useSession } from '../session/use-session.ts';
import styles from './office-notice.module.css';

/** What the office has to say to all, until each has put it away in their browser. */
export function OfficeNotice() {
  const { account } = useSession();
  const key = `zhaojian.notice.${account.id}`;
  const [putAway, setPutAway] = useState(() => localStorage.getItem(key));
  const { data } = useQuery({
    queryKey: QUERY_KEYS.office,
    queryFn: ({ signal }) => request('GET', ROUTES.currentNotice, { answer: currentNoticeSchema, signal }),
    staleTime: 5 * 60_000,
    retry: false,
  });
  const notice = data?.notice;
  if (!notice || notice.id === putAway) return null;
  return (
    <Alert
      type="info"
      banner
      role="note"
      title={<p className={styles['text']}>{notice.noticeText}</p>}
      closable={{
        'aria-label': '不再显示这条通知',
        onClose: () => {
          localStorage.setItem(key, notice.id);
          setPutAway(notice.id);
        },
      }}
    />
  );
}
