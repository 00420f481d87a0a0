import { ROUTES, agencyDetailSchema } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

/** One agency with its path and children, in the tree of a report year (today's when left out). */
export const agencyQuery = (id: string, year?: number) =>
  queryOptions({
    queryKey: ['agencies', id, year ?? null],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.agency, {
        parameters: { id },
        query: { year },
        answer: agencyDetailSchema,
        signal,
      }),
    staleTime: 60_000,
  });
