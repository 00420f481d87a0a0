import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { roundNoticeQuery } from '../../area/collection-rounds.queries.ts';
import { NoticeText } from '../../area/notice-text.tsx';
import { momentText } from '../../dates/days.ts';
import { Panel } from '../../page/panel.tsx';
import { NoticeForm } from './notice-form.tsx';
import { NoticeReadings } from './notice-readings.tsx';

interface Props {
  readonly year: number;
  readonly writes: boolean;
}

/** The 通知 of a round, written here, with who has read it. */
export function NoticePanel({ year, writes }: Props) {
  const [writing, setWriting] = useState(false);
  const { data: notice, isPending } = useQuery(roundNoticeQuery(year));
  return (
    <Panel
      title="通知"
      {...(notice && {
        note: `${notice.savedBy} ${momentText(notice.savedAt)} 发布${notice.revision > 1 ? `，第 ${notice.revision} 次修改稿` : ''}`,
      })}
      actions={writes && <Button onClick={() => setWriting(true)}>{notice ? '修改通知' : '发布通知'}</Button>}
    >
      {notice ? (
        <>
          <NoticeText notice={notice} />
          <NoticeReadings year={year} revision={notice.revision} />
        </>
      ) : (
        !isPending && (
          <p className="quiet">
            还没有发布通知。发布以后，各单位在“我的年报”里看到并下载附件，这里能看到谁还没有阅读。
          </p>
        )
      )}
      {writing && <NoticeForm year={year} notice={notice ?? null} onClose={() => setWriting(false)} />}
    </Panel>
  );
}
