import type { DataSource, EntityManager } from 'typeorm';
import { databaseBusy } from '../refusals/database-unavailable.ts';

/**
 * Lets only so many transactions go on at a time, so that those who wait for one locked row never take all connections:
 * anyone who only reads still finds one. A transaction that does not begin in time is refused as busy.
 */
export function limitTransactions(source: DataSource, atOnce: number, patienceMs: number): DataSource {
  const { manager } = source;
  const begin = manager.transaction.bind(manager) as (...asked: unknown[]) => Promise<unknown>;
  const waiting: (() => void)[] = [];
  let free = atOnce;

  const acquire = (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((mine, refused) => {
      const begins = () => {
        clearTimeout(patience);
        mine();
      };
      const patience = setTimeout(() => {
        waiting.splice(waiting.indexOf(begins), 1);
        refused(databaseBusy());
      }, patienceMs);
      waiting.push(begins);
    });
  };

  manager.transaction = (async (...asked: unknown[]) => {
    await acquire();
    try {
      return await begin(...asked);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  }) as EntityManager['transaction'];
  return source;
}
