import type { CorrectItem } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { correctItem, itemReadingQuery, restoreItems, type VersionAddress } from './item-reading.queries.ts';

/** A correction, or the ids of those to take back. */
export type Correcting = { readonly correct: CorrectItem } | { readonly restore: readonly string[] };

/** Sends corrections; what came of it is shown at once, and after a refusal what others made of the items meanwhile. */
export function useCorrecting(version: VersionAddress) {
  const queries = useQueryClient();
  const { queryKey } = itemReadingQuery(version);
  return useMutation({
    mutationFn: (wanted: Correcting) =>
      'correct' in wanted ? correctItem(version, wanted.correct) : restoreItems(version, wanted.restore),
    onSuccess: (reading) => {
      queries.setQueryData(queryKey, reading);
      void queries.invalidateQueries({ queryKey: QUERY_KEYS.improvementItems });
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}
