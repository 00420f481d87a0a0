import { NOTIFICATION_KINDS, notificationKindSchema } from '@zhaojian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Checkbox, Select } from 'antd';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { useRefusalMessage } from '../api/use-refusal-message.ts';
import { PageHead } from '../page/page-head.tsx';
import { PageTurner } from '../page/page-turner.tsx';
import { PanelColumns } from '../page/panel-columns.tsx';
import { Panel } from '../page/panel.tsx';
import { NotificationList } from './notification-list.tsx';
import styles from './notifications-page.module.css';
import { OwnChoices } from './own-choices.tsx';
import { markAllRead, notificationPageQuery } from './notifications.requests.ts';

const PAGE_SIZE = 20;
const route = getRouteApi('/shell/notifications');

const kindOptions = notificationKindSchema.options.map((kind) => ({
  value: kind,
  label: NOTIFICATION_KINDS[kind].name,
}));

/** 消息: the person's notifications. */
export function NotificationsPage() {
  const { kind, unread, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const tell = useRefusalMessage();
  const list = useQuery(notificationPageQuery({ kind, unread, page, pageSize: PAGE_SIZE }));
  const newest = useQuery(notificationPageQuery({ page: 1, pageSize: PAGE_SIZE }));
  const readAll = useMutation({
    mutationFn: markAllRead,
    onSettled: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.notifications }),
    onError: tell,
  });
  const [seen] = newest.data?.items ?? [];
  const isNarrowed = kind !== undefined || unread !== undefined;
  const total = list.data?.total ?? 0;

  return (
    <>
      <PageHead
        title="消息"
        note="填报开始、截止临近、逾期、退回和通过，都在这里告诉您；点一条就到要办的地方。"
      >
        <Button
          disabled={!seen}
          loading={readAll.isPending}
          onClick={() => {
            if (seen) readAll.mutate(seen.id);
          }}
        >
          全部标为已读
        </Button>
      </PageHead>
      <PanelColumns layout="one">
        <Panel
          title={list.data ? `消息（${total}）` : '消息'}
          actions={
            <div className={styles['filters']}>
              <Select
                aria-label="消息类别"
                allowClear
                placeholder="全部类别"
                value={kind ?? null}
                options={kindOptions}
                onChange={(wanted) =>
                  void navigate({
                    search: (before) => ({ ...before, kind: wanted ?? undefined, page: undefined }),
                  })
                }
                style={{ width: 148 }}
              />
              <Checkbox
                checked={unread === true}
                onChange={({ target }) =>
                  void navigate({
                    search: (before) => ({
                      ...before,
                      unread: target.checked ? true : undefined,
                      page: undefined,
                    }),
                  })
                }
              >
                只看未读
              </Checkbox>
            </div>
          }
        >
          {list.error ? (
            <RefusalAlert
              error={list.error}
              action={<Button onClick={() => void list.refetch()}>重试</Button>}
            />
          ) : (
            <NotificationList
              notifications={list.data?.items}
              empty={
                isNarrowed
                  ? '没有符合条件的消息，可放宽筛选条件。'
                  : '还没有消息。与您有关的填报和审核有了动静，会在这里告诉您。'
              }
            />
          )}
          <PageTurner
            page={page}
            pageSize={PAGE_SIZE}
            total={total}
            unit="条"
            onTurn={(wanted) => void navigate({ search: (before) => ({ ...before, page: wanted }) })}
          />
        </Panel>
        <Panel title="接收设置" note="除了在平台里看到，还通过哪些方式收到哪些消息。">
          <OwnChoices />
        </Panel>
      </PanelColumns>
    </>
  );
}
