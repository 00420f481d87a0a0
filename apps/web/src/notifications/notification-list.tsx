import { type Notification, notificationKind, NOTIFICATION_KINDS } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { useRefusalMessage } from '../api/use-refusal-message.ts';
import { agoText, momentText } from '../dates/days.ts';
import { workFor } from '../session/session.queries.ts';
import { useSession } from '../session/use-session.ts';
import styles from './notification-list.module.css';
import { markRead } from './notifications.requests.ts';

interface Props {
  /** Left out while they are on their way. */
  readonly notifications: readonly Notification[] | undefined;
  readonly empty: string;
}

/** One notification a line: opened it is read, and leads to what it is about. */
export function NotificationList({ notifications, empty }: Props) {
  const queries = useQueryClient();
  const tell = useRefusalMessage();
  const open = useOpen();
  const reading = useMutation({
    mutationFn: markRead,
    onSettled: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.notifications }),
    onError: tell,
  });
  if (!notifications) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (notifications.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <ul className={styles['list']}>
      {notifications.map((notification) => {
        const { id, kind, sentence, at, readAt } = notification;
        return (
          <li key={id} className={styles['row']} data-unread={readAt === null || undefined}>
            <button
              type="button"
              className={styles['open']}
              onClick={() => {
                if (readAt === null) reading.mutate(id);
                void open(notification).catch(tell);
              }}
            >
              <span className={styles['head']}>
                <strong>{NOTIFICATION_KINDS[kind].name}</strong>
                {readAt === null && <span className={styles['new']}>未读</span>}
                <time className="quiet" dateTime={at} title={momentText(at)}>
                  {agoText(at)}
                </time>
              </span>
              <span className={styles['sentence']}>{sentence}</span>
            </button>
            {readAt === null && (
              <Button type="link" size="small" onClick={() => reading.mutate(id)}>
                标为已读
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Leads to what a notification is about: for another of the person's agencies, the window goes over to that one first. */
function useOpen(): (notification: Notification) => Promise<void> {
  const { account } = useSession();
  const navigate = useNavigate();
  return async ({ kind, agencyId, reportOf, taskId, year }) => {
    const isHere = agencyId === account.agencyId;
    const { leadsTo } = notificationKind(kind);
    if (leadsTo === 'areaHandUp')
      return isHere
        ? navigate({ to: '/progress/hand-up', search: { node: reportOf, year } })
        : workFor(agencyId, `/progress/hand-up?node=${reportOf}&year=${year}`);
    if (leadsTo === 'rectificationTask' && taskId !== null)
      return isHere
        ? navigate({ to: '/rectification/$taskId', params: { taskId } })
        : workFor(agencyId, `/rectification/${taskId}`);
    if (leadsTo === 'review')
      return isHere
        ? navigate({ to: '/review/$agencyId/$year', params: { agencyId: reportOf, year } })
        : workFor(agencyId, `/review/${reportOf}/${year}`);
    return isHere
      ? navigate({ to: '/my-report', search: { year } })
      : workFor(agencyId, `/my-report?year=${year}`);
  };
}
