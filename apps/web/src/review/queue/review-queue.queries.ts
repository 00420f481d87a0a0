import { queryOptions } from '@tanstack/react-query';
import { fetchAllSubmissions } from '../../submissions/submission-list.queries.ts';
import { oldestFirst } from '../../submissions/oldest-first.ts';

/** The reports of a subtree that wait for review, who has waited longest first. */
export const reviewQueueQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: ['submissions', 'queue', agencyId, year],
    queryFn: async ({ signal }) =>
      oldestFirst(await fetchAllSubmissions({ agencyId, year, state: 'submitted' }, signal)),
  });
