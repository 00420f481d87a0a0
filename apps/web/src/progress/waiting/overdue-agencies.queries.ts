import type { SubmissionState } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchAllSubmissions } from '../../submissions/submission-list.queries.ts';

/** The states in which a late report is still owed. */
const OWED: readonly SubmissionState[] = ['notStarted', 'draft', 'returned'];

/** Every agency of a subtree that is past its due day and still owes its report. */
export const overdueAgenciesQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: ['submissions', 'overdue', agencyId, year],
    queryFn: async ({ signal }) => {
      const owing = OWED.map((state) => fetchAllSubmissions({ agencyId, year, state, late: true }, signal));
      return (await Promise.all(owing)).flat();
    },
  });
