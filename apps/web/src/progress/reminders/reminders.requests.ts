import {
  lastRemindersSchema,
  type Remind,
  remindedSchema,
  reminderPreviewSchema,
  type RemindersWanted,
  ROUTES,
  toldAgencySchema,
  undeliveredSchema,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { request } from '../../api/request.ts';

/** What reminding these agencies would do now. */
export const reminderPreviewQuery = (body: RemindersWanted) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.reminders, 'preview', body],
    queryFn: ({ signal }) =>
      request('POST', ROUTES.reminderPreview, { body, answer: reminderPreviewSchema, signal }),
    gcTime: 0,
    staleTime: 0,
  });

export const remind = (body: Remind) => request('POST', ROUTES.reminders, { body, answer: remindedSchema });

/** When the agencies of an area were last reminded. */
export const lastRemindersQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.reminders, 'last', agencyId, year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.reminders, { query: { agencyId, year }, answer: lastRemindersSchema, signal }),
  });

/** Which people and groups of an area could not be reached by mail or by a robot. */
export const undeliveredQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.reminders, 'undelivered', agencyId, year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.undelivered, { query: { agencyId, year }, answer: undeliveredSchema, signal }),
  });

/** Of what an agency was told for a year. */
export const toldAgencyQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.reminders, 'told', agencyId, year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.toldAgency, {
        parameters: { agencyId, year: String(year) },
        answer: toldAgencySchema,
        signal,
      }),
  });
