import { ROUTES, submissionPageSchema, type SubmissionRow, type SubmissionState } from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

/** What a list of submissions is narrowed to. */
export interface SubmissionFilter {
  /** The node whose subtree is asked for. */
  readonly agencyId: string;
  readonly year: number;
  readonly state?: SubmissionState | undefined;
  readonly late?: boolean | undefined;
  readonly search?: string | undefined;
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
}

const fetchSubmissionPage = ({ late, ...filter }: SubmissionFilter, signal?: AbortSignal) =>
  request('GET', ROUTES.submissions, {
    query: { ...filter, late: late === undefined ? undefined : String(late) },
    answer: submissionPageSchema,
    ...(signal && { signal }),
  });

/** One page of the submissions of a subtree; what was on screen stays while the next page comes. */
export const submissionPageQuery = (filter: SubmissionFilter) =>
  queryOptions({
    queryKey: ['submissions', 'list', filter],
    queryFn: ({ signal }) => fetchSubmissionPage(filter, signal),
    placeholderData: keepPreviousData,
  });

/** The largest page the API gives. */
const LARGEST_PAGE = 200;

/** Every submission that matches, page after page. */
export async function fetchAllSubmissions(
  filter: Omit<SubmissionFilter, 'page' | 'pageSize'>,
  signal?: AbortSignal,
): Promise<SubmissionRow[]> {
  const rows: SubmissionRow[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await fetchSubmissionPage({ ...filter, page, pageSize: LARGEST_PAGE }, signal);
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) return rows;
  }
}
