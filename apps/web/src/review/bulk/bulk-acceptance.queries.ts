import { queryOptions } from '@tanstack/react-query';
import {
  type BulkAcceptance,
  type BulkAcceptanceRequest,
  bulkAcceptanceSchema,
  openBulkAcceptanceSchema,
  ROUTES,
} from '@zhaojian/contract';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { request } from '../../api/request.ts';

/** How many of its reports are decided. */
export const decidedIn = ({ accepted, refused }: BulkAcceptance): number => accepted + refused.length;
/** How many of its sample nobody has looked at. */
export const unseenIn = ({ setAside }: BulkAcceptance): number =>
  setAside.filter(({ lookedAt }) => !lookedAt).length;

const ASK_AGAIN_MS = 1_000;

/** A bulk acceptance on its way: asked for again while its reports are being decided on. */
export const bulkAcceptanceQuery = (id: string) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.submissions, 'bulk-acceptance', id],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.bulkAcceptance, { parameters: { id }, answer: bulkAcceptanceSchema, signal }),
    refetchInterval: ({ state }) => (state.data?.stage === 'accepting' ? ASK_AGAIN_MS : false),
  });

/** What was begun of the queue of a node and is not done, by whomever; null where nothing is. */
export const openBulkAcceptanceQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.submissions, 'open-bulk-acceptance', agencyId, year],
    queryFn: async ({ signal }) =>
      (
        await request('GET', ROUTES.bulkAcceptances, {
          query: { agencyId, year },
          answer: openBulkAcceptanceSchema,
          signal,
        })
      ).open,
  });

/** Draws the sample of the clean reports of a queue, or gives back the one drawn before. @throws Refusal NOTHING_CLEAN and others */
export const drawSample = (body: BulkAcceptanceRequest): Promise<BulkAcceptance> =>
  request('POST', ROUTES.bulkAcceptances, { body, answer: bulkAcceptanceSchema });

/** Has the others accepted. @throws Refusal SAMPLE_NOT_LOOKED_AT and others */
export const acceptRest = (id: string): Promise<BulkAcceptance> =>
  request('POST', ROUTES.bulkAcceptanceOfRest, {
    parameters: { id },
    body: {},
    answer: bulkAcceptanceSchema,
  });
