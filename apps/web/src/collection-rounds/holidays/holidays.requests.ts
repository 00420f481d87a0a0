import { ROUTES, type SaveSpecialDays, specialDaysSchema } from '@zhaojian/contract';
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

/** Enters whether days that follow each other are working days. */
export const enterSpecialDays = (body: SaveSpecialDays) => request('PUT', ROUTES.specialDays, { body });

export const removeSpecialDay = (day: string) =>
  request('DELETE', ROUTES.specialDay, { parameters: { day } });
