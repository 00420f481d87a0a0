import { useQueryClient } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** Refetches everything that the days of a round decide. */
export function useRoundChanged(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [QUERY_KEYS.collectionRounds, QUERY_KEYS.progress, QUERY_KEYS.submissions, QUERY_KEYS.statistics].map(
        (queryKey) => queries.invalidateQueries({ queryKey }),
      ),
    );
}
