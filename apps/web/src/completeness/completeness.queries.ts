import { completenessSchema, ROUTES } from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';

export const MISSING_A_PAGE = 20;

/** How much of an area the sums of a year are made of; a page of the agencies that are missing. */
export const completenessQuery = (agencyId: string, year: number, page = 1) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.statistics, 'completeness', agencyId, year, page],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.completeness, {
        query: { agencyId, year, page, pageSize: MISSING_A_PAGE },
        answer: completenessSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
