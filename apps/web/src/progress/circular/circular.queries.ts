import { circularSchema, ROUTES } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { request } from '../../api/request.ts';

/** What is to be said of the agencies of an area in a year. */
export const circularQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.progress, 'circular', agencyId, year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.circular, { query: { agencyId, year }, answer: circularSchema, signal }),
  });
