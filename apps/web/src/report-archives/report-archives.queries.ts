import {
  ownArchiveSchema,
  type ReportArchive,
  type ReportArchiveRequest,
  reportArchiveSchema,
  ROUTES,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { type FileMade, request, requestFile } from '../api/request.ts';

const ASK_AGAIN_MS = 1_000;

/** What the person had made of an area; asked for again while it is being made. */
export const ownArchiveQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.submissions, 'report-archive', agencyId, year],
    queryFn: async ({ signal }) =>
      (
        await request('GET', ROUTES.reportArchives, {
          query: { agencyId, year },
          answer: ownArchiveSchema,
          signal,
        })
      ).archive,
    refetchInterval: ({ state }) => (state.data?.stage === 'making' ? ASK_AGAIN_MS : false),
  });

/** Has the reports of an area made into one file. @throws Refusal NO_ACCEPTED_REPORTS and others */
export const beginArchive = (body: ReportArchiveRequest): Promise<ReportArchive> =>
  request('POST', ROUTES.reportArchives, { body, answer: reportArchiveSchema });

/** The file, once it is whole. */
export const archiveFile = (id: string): Promise<FileMade> =>
  requestFile(ROUTES.reportArchiveFile, { parameters: { id } });
