import { ROUTES, progressSchema } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** How the agencies of an area are in a year: the whole, and each child. */
export const progressQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.progress, agencyId, year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.progress, { query: { agencyId, year }, answer: progressSchema, signal }),
  });
