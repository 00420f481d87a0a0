import {
  mailSettingsNowSchema,
  type MailTrial,
  mailTriedSchema,
  ROUTES,
  type SaveMailSettings,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';

/** The mail server, and what became of recent mails. */
export const mailSettingsQuery = queryOptions({
  queryKey: [...QUERY_KEYS.office, 'mail'],
  queryFn: ({ signal }) => request('GET', ROUTES.mailSettings, { answer: mailSettingsNowSchema, signal }),
});

export const saveMailSettings = (body: SaveMailSettings) =>
  request('PUT', ROUTES.mailSettings, { body, answer: mailSettingsNowSchema });

/** Sends a mail by settings that need not be saved. */
export const tryMail = (body: MailTrial) =>
  request('POST', ROUTES.mailTrial, { body, answer: mailTriedSchema });
