import { queryOptions } from '@tanstack/react-query';
import { ROUTES, type SystemState, systemStateSchema } from '@zhaojian/contract';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

const LOOK_MS = 30_000;

/** How the platform fares on its machine, looked at again while the page is open. */
export const systemStateQuery = queryOptions({
  queryKey: QUERY_KEYS.systemState,
  queryFn: ({ signal }) => request('GET', ROUTES.systemState, { answer: systemStateSchema, signal }),
  refetchInterval: LOOK_MS,
});

/** Clears what is due, and with an account also what it sent and is not. */
export const clearNow = (accountId?: string): Promise<SystemState> =>
  request('POST', ROUTES.clearing, { body: { accountId }, answer: systemStateSchema });

/** Lets a job that gave up be tried again. */
export const retryJob = (id: string): Promise<SystemState> =>
  request('POST', ROUTES.jobRetry, { parameters: { id }, answer: systemStateSchema });
