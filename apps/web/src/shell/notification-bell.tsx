import { BellOutlined } from '@ant-design/icons';
import { ROUTES, unreadNotificationsSchema } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';
import styles from './notification-bell.module.css';

/** How many notifications are not read, and the way to them. Where that cannot be asked the bell is there without a number. */
export function NotificationBell() {
  const { data } = useQuery({
    queryKey: [...QUERY_KEYS.notifications, 'unread'],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.unreadNotifications, {
        answer: unreadNotificationsSchema,
        signal,
        whenSignedOut: 'refuse',
      }),
    refetchOnWindowFocus: 'always',
    retry: false,
  });
  const unread = data?.unread ?? 0;
  return (
    <Link
      to="/notifications"
      search={(before) => ({ year: before.year })}
      className={styles['bell'] ?? ''}
      aria-label={unread > 0 ? `消息，${unread} 条未读` : '消息'}
      title={unread > 0 ? `${unread} 条消息未读` : '消息'}
    >
      <Badge count={unread} size="small" overflowCount={99}>
        <BellOutlined className={styles['icon'] ?? ''} />
      </Badge>
    </Link>
  );
}
