import { isHandedIn, SUBMISSION_STATES } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchAllSubmissions } from '../../submissions/submission-list.queries.ts';
import { QUERY_KEYS } from '../../api/query-keys.ts';

/** Past the due day, and the report has not been handed in. */
export const OVERDUE = {
  state: SUBMISSION_STATES.filter((state) => !isHandedIn(state)),
  late: true,
  order: 'dueOn',
} as const;

/** Every agency of a subtree that is past its due day and still owes its report, the longest overdue first. */
export const overdueAgenciesQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.submissions, 'overdue', agencyId, year],
    queryFn: ({ signal }) => fetchAllSubmissions({ agencyId, year, ...OVERDUE }, signal),
    // As of now: an agency that has reported meanwhile is not to be called.
    staleTime: 0,
  });
