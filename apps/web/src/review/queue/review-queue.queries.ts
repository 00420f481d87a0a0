import { queryOptions } from '@tanstack/react-query';
import { fetchAllSubmissions } from '../../submissions/submission-list.queries.ts';
import { QUERY_KEYS } from '../../api/query-keys.ts';

/** The reports of a subtree that wait for a decision of the person who asks, who has waited longest first. */
export const reviewQueueQuery = (agencyId: string, year: number, search?: string) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.submissions, 'queue', agencyId, year, search ?? null],
    queryFn: ({ signal }) =>
      fetchAllSubmissions({ agencyId, year, mine: true, order: 'submittedAt', search }, signal),
  });
