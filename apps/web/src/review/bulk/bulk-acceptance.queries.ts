import { queryOptions } from '@tanstack/react-query';
import {
  type BulkAcceptance,
  type BulkAcceptanceRequest,
  bulkAcceptanceSchema,
  ROUTES,
} from '@zhaojian/contract';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { request } from '../../api/request.ts';

/** How many of its reports are decided. */
export const decidedIn = ({ accepted, refused }: BulkAcceptance): number => accepted + refused.length;
export const isDone = (bulk: BulkAcceptance): boolean => decidedIn(bulk) === bulk.total;

const ASK_AGAIN_MS = 1_000;

/** A bulk acceptance on its way: asked for again until all its reports are decided. */
export const bulkAcceptanceQuery = (id: string) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.submissions, 'bulk-acceptance', id],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.bulkAcceptance, { parameters: { id }, answer: bulkAcceptanceSchema, signal }),
    refetchInterval: ({ state }) => (state.data && isDone(state.data) ? false : ASK_AGAIN_MS),
  });

/** Has the clean ones of these reports accepted, but for a sample. @throws Refusal NOTHING_CLEAN and others */
export const beginBulkAcceptance = (body: BulkAcceptanceRequest): Promise<BulkAcceptance> =>
  request('POST', ROUTES.bulkAcceptances, { body, answer: bulkAcceptanceSchema });
