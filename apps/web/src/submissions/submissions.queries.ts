import {
  correctionsSchema,
  ROUTES,
  originalRenderingSchema,
  reportVersionSchema,
  submissionHistorySchema,
  submissionSchema,
  type ReportVersion,
} from '@zhaojian/contract';
import { FIRST_REPORT_YEAR } from '@zhaojian/report';
import { queryOptions } from '@tanstack/react-query';
import { linkTo } from '../api/agency-at-work.ts';
import { Refusal } from '../api/refusal.ts';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** Everything kept about one agency's report of one year; invalidate this after any change. */
export const submissionKey = (agencyId: string, year: number) =>
  [...QUERY_KEYS.submissions, agencyId, year] as const;

/** The status of an agency's report of a year. */
export const submissionQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...submissionKey(agencyId, year), 'state'],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.submission, {
        parameters: { agencyId, year },
        answer: submissionSchema,
        signal,
      }),
  });

/** An agency's reports over the years, newest first. */
export const submissionHistoryQuery = (agencyId: string) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.submissions, agencyId, 'history'],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.submissionHistory, {
        parameters: { agencyId },
        answer: submissionHistorySchema,
        signal,
      }),
  });

/** One version whole. Its report never changes; its findings may, when last year's report is accepted meanwhile. */
export const versionQuery = (agencyId: string, year: number, number: number) =>
  queryOptions({
    queryKey: [...submissionKey(agencyId, year), 'version', number],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.version, {
        parameters: { agencyId, year, number },
        answer: reportVersionSchema,
        signal,
      }),
    staleTime: 5 * 60_000,
  });

/** What was corrected in the file that a version goes back to, up to that version. */
export const correctionsQuery = (agencyId: string, year: number, number: number) =>
  queryOptions({
    queryKey: [...submissionKey(agencyId, year), 'corrections', number],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.corrections, {
        parameters: { agencyId, year, number },
        answer: correctionsSchema,
        signal,
      }),
    staleTime: Infinity,
  });

/** The original of a version as it can be shown beside the table. */
export const originalQuery = (agencyId: string, year: number, number: number) =>
  queryOptions({
    queryKey: [...submissionKey(agencyId, year), 'original', number],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.original, {
        parameters: { agencyId, year, number },
        answer: originalRenderingSchema,
        signal,
      }),
    staleTime: Infinity,
  });

export const originalFileAddress = (agencyId: string, year: number, number: number): string =>
  linkTo(ROUTES.originalFile, { agencyId, year, number });

/** The accepted version of an agency's year, or null when there is none: what another year is compared with. */
export const acceptedVersionQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...submissionKey(agencyId, year), 'accepted'],
    queryFn: async ({ client, signal }): Promise<ReportVersion | null> => {
      if (year < FIRST_REPORT_YEAR) return null;
      try {
        const { acceptedVersion } = await client.fetchQuery(submissionQuery(agencyId, year));
        if (acceptedVersion === null) return null;
        signal.throwIfAborted();
        return await client.fetchQuery(versionQuery(agencyId, year, acceptedVersion));
      } catch (error) {
        // The agency did not exist then.
        if (error instanceof Refusal && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
