import { ROUTES, sectorsSchema } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** The 条线 that agencies can have, in their order. */
export const sectorsQuery = queryOptions({
  queryKey: [...QUERY_KEYS.agencies, 'sectors'],
  queryFn: ({ signal }) => request('GET', ROUTES.sectors, { answer: sectorsSchema, signal }),
  staleTime: 60_000,
});
