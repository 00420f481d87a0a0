import { ROUTES, whoseWordsSchema } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { submissionKey } from '../submissions/submissions.queries.ts';

/** Whose words a version is made of, by what is there now. */
export const whoseWordsQuery = (agencyId: string, year: number, number: number) =>
  queryOptions({
    queryKey: [...submissionKey(agencyId, year), 'whose-words', number],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.whoseWords, {
        parameters: { agencyId, year, number },
        answer: whoseWordsSchema,
        signal,
      }),
  });
