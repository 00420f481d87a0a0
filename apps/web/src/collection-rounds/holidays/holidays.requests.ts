import { ROUTES, type SaveSpecialDay, specialDaysSchema } from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { request } from '../../api/request.ts';

/** The holidays of a calendar year, and the days worked instead. */
export const specialDaysQuery = (year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.collectionRounds, 'special-days', year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.specialDays, { query: { year }, answer: specialDaysSchema, signal }),
    placeholderData: keepPreviousData,
  });

/** Enters whether each of the days is a working day. */
export async function enterSpecialDays(days: readonly string[], body: SaveSpecialDay): Promise<void> {
  for (const day of days) await request('PUT', ROUTES.specialDay, { parameters: { day }, body });
}

export const removeSpecialDay = (day: string) =>
  request('DELETE', ROUTES.specialDay, { parameters: { day } });
