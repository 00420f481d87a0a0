import type { StreamedChange } from '@zhaojian/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followChanges, type Following } from './change-stream.ts';
import { ANY_CHANGE, isTouchedBy } from './touched-queries.ts';

/** Changes that come together are asked for once; pages that are told at one moment do not all ask at it. */
const GATHER_MS = { least: 200, spread: 600 };
/** While much happens, so often at most. */
const AT_MOST_EVERY_MS = 4_000;
/** Without a stream; with one only what comes with time, such as a day that is over. */
const ASK_MS: Readonly<Record<Following, number>> = { opening: 30_000, asking: 30_000, told: 5 * 60_000 };

/**
 * Keeps what the page shows as others leave it. What is on screen stays until the newest is there, so that nobody loses
 * their place.
 */
export function useFollowing(): Following {
  const queries = useQueryClient();
  const [following, setFollowing] = useState<Following>('opening');

  useEffect(() => {
    let gathered: StreamedChange[] = [];
    let due: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const ask = () => {
      due = undefined;
      asked = Date.now();
      const predicate = isTouchedBy(gathered);
      gathered = [];
      void queries.invalidateQueries({ predicate });
    };
    const gather = (...changes: readonly StreamedChange[]) => {
      gathered.push(...changes);
      const soon = GATHER_MS.least + Math.random() * GATHER_MS.spread;
      due ??= setTimeout(ask, Math.max(soon, asked + AT_MOST_EVERY_MS - Date.now()));
    };
    const leave = followChanges({
      onFollowing: (now) => {
        setFollowing(now);
        // What happened before it was told of may have been missed.
        if (now === 'told') gather(...ANY_CHANGE);
      },
      onChange: gather,
    });
    return () => {
      leave();
      clearTimeout(due);
    };
  }, [queries]);

  useEffect(() => {
    const asking = setInterval(() => {
      if (document.visibilityState === 'visible')
        void queries.invalidateQueries({ predicate: isTouchedBy(ANY_CHANGE) });
    }, ASK_MS[following]);
    return () => clearInterval(asking);
  }, [queries, following]);

  return following;
}
