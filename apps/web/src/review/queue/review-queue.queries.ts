import { queueNeighboursSchema, reviewQueueSchema, ROUTES } from '@zhaojian/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { type FileMade, request, requestFile } from '../../api/request.ts';
import type { Task } from '../../submissions/submissions.requests.ts';
import type { QueuePartSearch } from './queue-part.ts';

/** A part of the queue of a node, page after page; what was on screen stays while another part comes. */
export const reviewQueueQuery = (agencyId: string, year: number, { node: _node, ...part }: QueuePartSearch) =>
  infiniteQueryOptions({
    queryKey: [...QUERY_KEYS.submissions, 'queue', agencyId, year, part],
    queryFn: ({ pageParam, signal }) =>
      request('GET', ROUTES.reviewQueue, {
        query: { agencyId, year, ...part, after: pageParam ?? undefined },
        answer: reviewQueueSchema,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** All of a part of the queue as a file. */
export const reviewQueueFile = (
  agencyId: string,
  year: number,
  { node: _node, ...part }: QueuePartSearch,
): Promise<FileMade> => requestFile(ROUTES.reviewQueueFile, { query: { agencyId, year, ...part } });

/** What is before and after a report in a part of the queue. */
export const neighboursQuery = ({ agencyId, year }: Task, part: QueuePartSearch) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.submissions, 'neighbours', agencyId, year, part],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.queueNeighbours, {
        parameters: { agencyId, year },
        query: { ...part },
        answer: queueNeighboursSchema,
        signal,
      }),
  });
