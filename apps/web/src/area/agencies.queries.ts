import {
  ROUTES,
  agencyDetailSchema,
  agencyYearsSchema,
  foundAgencySchema,
  type CreateAgency,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** One agency with its path and children, in the tree of a report year (today's when left out). */
export const agencyQuery = (id: string, year?: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.agencies, id, year ?? null],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.agency, {
        parameters: { id },
        query: { year },
        answer: agencyDetailSchema,
        signal,
      }),
    staleTime: 60_000,
  });

/** The years of an agency that are the person's to see, and where it was in them. */
export const agencyYearsQuery = (id: string) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.agencies, id, 'years'],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.agencyYears, { parameters: { id }, answer: agencyYearsSchema, signal }),
    staleTime: 60_000,
  });

/** The agencies of the person's area whose name, alias or earlier name holds the text, in the tree of a report year. */
export const agencySearchQuery = (search: string, year?: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.agencies, 'search', search, year ?? null],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.agencySearch, {
        query: { search, year },
        answer: z.array(foundAgencySchema),
        signal,
      }),
    enabled: search.length > 0,
  });

export const createAgency = (body: CreateAgency) =>
  request('POST', ROUTES.agencies, { body, answer: agencyDetailSchema });
