import {
  ROUTES,
  type SubmissionOrder,
  submissionPageSchema,
  type SubmissionRow,
  type SubmissionState,
} from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type FileMade, request, requestFile } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** What a list of submissions is narrowed to. */
export interface SubmissionFilter {
  /** The node whose subtree is asked for. */
  readonly agencyId: string;
  readonly year: number;
  readonly state?: SubmissionState | readonly SubmissionState[] | undefined;
  readonly late?: boolean | undefined;
  readonly exempt?: boolean | undefined;
  /** Only those that wait for a decision of the person who asks. */
  readonly mine?: true | undefined;
  readonly search?: string | undefined;
  /** By name where it is left out; otherwise the one that has waited longest comes first. */
  readonly order?: SubmissionOrder | undefined;
  readonly page?: number | undefined;
  readonly after?: string | undefined;
  readonly pageSize?: number | undefined;
}

/** As the API is asked for it. */
const asked = ({ late, exempt, state, ...filter }: SubmissionFilter) => ({
  ...filter,
  state: state === undefined ? undefined : [state].flat().join(),
  late: late === undefined ? undefined : String(late),
  exempt: exempt ? 'true' : undefined,
});

const fetchSubmissionPage = (filter: SubmissionFilter, signal?: AbortSignal) =>
  request('GET', ROUTES.submissions, {
    query: asked(filter),
    answer: submissionPageSchema,
    ...(signal && { signal }),
  });

/** One page of the submissions of a subtree; what was on screen stays while the next page comes. */
export const submissionPageQuery = (filter: SubmissionFilter) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.submissions, 'list', filter],
    queryFn: ({ signal }) => fetchSubmissionPage(filter, signal),
    placeholderData: keepPreviousData,
  });

/** All of them as a file. */
export const submissionsFile = (
  filter: Omit<SubmissionFilter, 'page' | 'pageSize' | 'after'>,
): Promise<FileMade> => requestFile(ROUTES.submissionsFile, { query: asked(filter) });

/** The largest page the API gives. */
const LARGEST_PAGE = 200;

/** Every submission that matches, longest waiting first: each page continues from the last row of the one before. */
export async function fetchAllSubmissions(
  filter: Omit<SubmissionFilter, 'page' | 'pageSize' | 'after'> & { readonly order: SubmissionOrder },
  signal?: AbortSignal,
): Promise<SubmissionRow[]> {
  const rows: SubmissionRow[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await fetchSubmissionPage({ ...filter, after, pageSize: LARGEST_PAGE }, signal);
    rows.push(...items);
    if (next === null) return rows;
    after = next;
  }
}
