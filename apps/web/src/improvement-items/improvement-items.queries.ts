import {
  improvementItemPageSchema,
  improvementSummarySchema,
  problemHistorySchema,
  ROUTES,
} from '@zhaojian/contract';
import type { ImprovementItem } from '@zhaojian/report';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

const FRESH = 60_000;

/** How many problems and measures a subtree's accepted reports name, by year and category. */
export const improvementSummaryQuery = (agencyId: string, fromYear: number, toYear: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.improvementItems, 'summary', agencyId, fromYear, toYear],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.improvementSummary, {
        query: { agencyId, fromYear, toYear },
        answer: improvementSummarySchema,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: FRESH,
  });

export const ITEMS_A_PAGE = 20;

export interface WantedItems {
  readonly agencyId: string;
  readonly year: number;
  readonly category: string | undefined;
  readonly kind: ImprovementItem['kind'];
  readonly page: number;
}

/** The sentences themselves, a page at a time. */
export const improvementItemsQuery = (wanted: WantedItems) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.improvementItems, 'list', wanted],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.improvementItems, {
        query: { ...wanted, pageSize: ITEMS_A_PAGE },
        answer: improvementItemPageSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: FRESH,
  });

/** The problems of one agency over the years, and which of them are there again. */
export const problemHistoryQuery = (agencyId: string) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.improvementItems, 'history', agencyId],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.problemHistory, {
        parameters: { agencyId },
        answer: problemHistorySchema,
        signal,
      }),
    staleTime: FRESH,
  });
