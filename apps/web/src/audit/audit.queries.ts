import { ROUTES, auditPageSchema } from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

interface AuditFilter {
  /** The node whose subtree is asked for. */
  readonly agencyId: string;
  readonly action?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** The recorded changes of a subtree, newest first. */
export const auditPageQuery = (filter: AuditFilter) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.audit, filter],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.audit, { query: { ...filter }, answer: auditPageSchema, signal }),
    placeholderData: keepPreviousData,
  });
