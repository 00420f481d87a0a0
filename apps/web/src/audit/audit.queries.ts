import {
  type AuditFilter,
  type AuditQuery,
  auditPageSchema,
  type RecordState,
  recordStateSchema,
  ROUTES,
} from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type FileMade, request, requestFile } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** The recorded changes of a subtree, newest first. */
export const auditPageQuery = (asked: AuditQuery) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.audit, asked],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.audit, { query: { ...asked }, answer: auditPageSchema, signal }),
    placeholderData: keepPreviousData,
  });

/** All of them that a filter leaves, as a file. */
export const exportAudit = (filter: AuditFilter): Promise<FileMade> =>
  requestFile(ROUTES.auditExport, { query: { ...filter } });

const LOOK_MS = 10_000;

/** Whether the record is as it was written, looked at again while the page is open. */
export const recordStateQuery = queryOptions({
  queryKey: [...QUERY_KEYS.audit, 'verification'],
  queryFn: ({ signal }) => request('GET', ROUTES.recordVerification, { answer: recordStateSchema, signal }),
  refetchInterval: LOOK_MS,
});

/** Has the record verified. */
export const verifyNow = (): Promise<RecordState> =>
  request('POST', ROUTES.recordVerification, { answer: recordStateSchema });
