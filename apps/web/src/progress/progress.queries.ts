import { ROUTES, progressSchema } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

/** How the agencies of an area stand in a year: the whole, and each child. */
export const progressQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: ['progress', agencyId, year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.progress, { query: { agencyId, year }, answer: progressSchema, signal }),
  });
