import { queryOptions } from '@tanstack/react-query';
import { fetchAllSubmissions } from '../../progress/progress.queries.ts';
import { oldestFirst } from './queue-neighbours.ts';

/** The reports of a subtree that wait for review, who has waited longest first. */
export const reviewQueueQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: ['submissions', 'queue', agencyId, year],
    queryFn: async ({ signal }) =>
      oldestFirst(await fetchAllSubmissions({ agencyId, year, state: 'submitted' }, signal)),
  });
