import {
  batchImportItemPageSchema,
  batchImportPageSchema,
  batchImportSchema,
  type BatchImport,
  type BatchImportItemState,
  ROUTES,
} from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { linkTo } from '../api/agency-at-work.ts';
import { request } from '../api/request.ts';
import { isMoving, isUnsettled } from './one-import/import-progress.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** How often a batch under way is asked for: often enough for the bar to move. */
const ASK_AGAIN_MS = 1000;

/** Everything kept about batches; invalidate this after any change. */

/** The newest batches of the person's area. */
export const batchImportPageQuery = (page: number, pageSize: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.batchImports, 'list', page, pageSize],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.batchImports, {
        query: { page, pageSize },
        answer: batchImportPageSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? ASK_AGAIN_MS * 3 : false),
  });

/** One batch with its counts, asked for again and again while it is under way. */
export const batchImportQuery = (id: string) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.batchImports, id],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.batchImport, { parameters: { id }, answer: batchImportSchema, signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? ASK_AGAIN_MS : false),
  });

interface ItemFilter {
  readonly state?: BatchImportItemState | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** The files of a batch. A change of its counts refetches them, and so do files shown that have no outcome yet. */
export const batchImportItemsQuery = (
  { id, counts }: Pick<BatchImport, 'id' | 'counts'>,
  filter: ItemFilter,
) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.batchImports, id, 'items', filter, counts],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.batchImportItems, {
        parameters: { id },
        query: { ...filter },
        answer: batchImportItemPageSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnsettled) ? ASK_AGAIN_MS * 2 : false),
  });

/** What became of each file, as a workbook to download. */
export const batchImportResultAddress = (id: string): string => linkTo(ROUTES.batchImportResult, { id });
