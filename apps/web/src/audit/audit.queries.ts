import { type AuditFilter, type AuditQuery, ROUTES, auditPageSchema } from '@zhaojian/contract';
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
