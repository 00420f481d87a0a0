import {
  type LoadedWhat,
  type PastYearLoad,
  pastYearLoadPageSchema,
  pastYearLoadRowPageSchema,
  pastYearLoadSchema,
  pastYearsSchema,
  ROUTES,
} from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { linkTo } from '../api/agency-at-work.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';

/** How often a load under way is asked for: often enough for the bar to move. */
const ASK_AGAIN_MS = 1000;

/** Whether something is being done about it in the background. */
export const isUnderWay = ({ state }: Pick<PastYearLoad, 'state'>): boolean =>
  state === 'checking' || state === 'taking';

/** The report years that are over, the newest first, with what is there of each. */
export const pastYearsQuery = queryOptions({
  queryKey: [...QUERY_KEYS.pastYears, 'years'],
  queryFn: ({ signal }) => request('GET', ROUTES.pastYears, { answer: pastYearsSchema, signal }),
});

/** The newest loads of the person's area. */
export const pastYearLoadsQuery = (pageSize: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.pastYears, 'loads', pageSize],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.pastYearLoads, { query: { pageSize }, answer: pastYearLoadPageSchema, signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? ASK_AGAIN_MS * 3 : false),
  });

/** One load, asked for again and again while it is under way. */
export const pastYearLoadQuery = (id: string) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.pastYears, id],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.pastYearLoad, { parameters: { id }, answer: pastYearLoadSchema, signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? ASK_AGAIN_MS : false),
  });

interface RowFilter {
  readonly what?: LoadedWhat | undefined;
  readonly failing?: 'true' | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** The reports of a load. A change of its state refetches them. */
export const pastYearLoadRowsQuery = ({ id, state }: Pick<PastYearLoad, 'id' | 'state'>, filter: RowFilter) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.pastYears, id, 'rows', state, filter],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.pastYearLoadRows, {
        parameters: { id },
        query: { ...filter },
        answer: pastYearLoadRowPageSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** The figures of a year as a workbook to fill in. */
export const pastYearWorkbookAddress = (year: number): string => linkTo(ROUTES.pastYearWorkbook, { year });
