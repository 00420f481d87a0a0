import {
  ROUTES,
  collectionRoundSchema,
  type SaveCollectionRound,
  type SaveRoundBlocking,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** All rounds, whatever their state. */
export const collectionRoundsQuery = queryOptions({
  queryKey: QUERY_KEYS.collectionRounds,
  queryFn: ({ signal }) =>
    request('GET', ROUTES.collectionRounds, { answer: z.array(collectionRoundSchema), signal }),
  staleTime: 5 * 60_000,
});

/** Makes the round of a year, or gives it other dates. */
export const saveCollectionRound = (year: number, body: SaveCollectionRound) =>
  request('PUT', ROUTES.collectionRound, { parameters: { year }, body, answer: collectionRoundSchema });

/** Says which findings keep reports of the year from being handed in. */
export const saveRoundBlocking = (year: number, body: SaveRoundBlocking) =>
  request('PUT', ROUTES.roundBlocking, { parameters: { year }, body, answer: collectionRoundSchema });
