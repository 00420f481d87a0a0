import {
  childFiguresSchema,
  figureSeriesSchema,
  reconciliationSchema,
  ROUTES,
  yearChangesSchema,
} from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** Accepted reports change a few times an hour at most. */
const FRESH = 60_000;

/** The sums of a node over the years; what was on screen stays while the next answer comes. */
export const figureSeriesQuery = (agencyId: string, fromYear: number, toYear: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.statistics, 'figures', agencyId, fromYear, toYear],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.figureSeries, {
        query: { agencyId, fromYear, toYear },
        answer: figureSeriesSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: FRESH,
  });

/** The sums of each child of a node in a year. */
export const childFiguresQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.statistics, 'children', agencyId, year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.childFigures, { query: { agencyId, year }, answer: childFiguresSchema, signal }),
    placeholderData: keepPreviousData,
    staleTime: FRESH,
  });

/** What a government published for its area beside the sum. */
export const reconciliationQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.statistics, 'reconciliation', agencyId, year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.reconciliation, {
        query: { agencyId, year },
        answer: reconciliationSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: FRESH,
  });

export const CHANGES_A_PAGE = 20;

/** What was corrected in a year after it had counted. */
export const yearChangesQuery = (agencyId: string, year: number, page: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.statistics, 'changes', agencyId, year, page],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.yearChanges, {
        query: { agencyId, year, page, pageSize: CHANGES_A_PAGE },
        answer: yearChangesSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: FRESH,
  });
