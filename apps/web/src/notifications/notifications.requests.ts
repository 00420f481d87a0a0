import { notificationPageSchema, type NotificationKind, ROUTES } from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';

interface Filter {
  readonly kind?: NotificationKind | undefined;
  readonly unread?: true | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** The person's notifications, the newest first. */
export const notificationPageQuery = (filter: Filter) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.notifications, filter],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.notifications, { query: { ...filter }, answer: notificationPageSchema, signal }),
    placeholderData: keepPreviousData,
  });

export const markRead = (id: string) =>
  request('PUT', ROUTES.notificationReading, { parameters: { id }, body: {} });

/** All up to the one that was seen last. */
export const markAllRead = (upTo: string) => request('POST', ROUTES.notificationReadings, { body: { upTo } });
