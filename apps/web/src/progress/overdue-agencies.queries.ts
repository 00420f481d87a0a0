import type { SubmissionRow, SubmissionState } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchSubmissionPage } from './progress.queries.ts';

/** The states in which a late report is still owed. */
const OWED: readonly SubmissionState[] = ['notStarted', 'draft', 'returned'];
const PAGE_SIZE = 200;

async function allRows(agencyId: string, year: number, state: SubmissionState): Promise<SubmissionRow[]> {
  const rows: SubmissionRow[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await fetchSubmissionPage({
      agencyId,
      year,
      state,
      late: true,
      page,
      pageSize: PAGE_SIZE,
    });
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) return rows;
  }
}

/** Every agency of a subtree that is past its due day and still owes its report. */
export const overdueAgenciesQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: ['submissions', 'overdue', agencyId, year],
    queryFn: async () => (await Promise.all(OWED.map((state) => allRows(agencyId, year, state)))).flat(),
  });
