import { Logger } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import pg from 'pg';
import { migrations } from './migrations/index.ts';
import { Naming } from './naming.ts';

/** What the driver says when an answer did not come in time. */
const READ_TIMEOUT = 'Query read timeout';

/**
 * A connection that is given up when its process in the server does not answer: the server's own limits are of no use
 * where that process is frozen, and anyone who got the connection next would wait as well.
 */
export class ImpatientClient extends pg.Client {
  override query = ((...asked: Parameters<pg.Client['query']>) => {
    const answer: unknown = super.query(...asked);
    if (answer instanceof Promise) answer.catch((error: Error) => this.giveUp(error));
    return answer;
  }) as pg.Client['query'];

  private giveUp(error: Error): void {
    if (error.message === READ_TIMEOUT) this.connection.stream.destroy(error);
  }
}

/** How long what people wait for may take, and how much of the pool writing may take up. */
export const LIMITS = {
  connections: 20,
  /** The others are left to those who only read. */
  transactions: 14,
  connectMs: 5_000,
  /** No question of a page takes a second; one that takes this long is not worth the others' waiting. */
  statementMs: 30_000,
  /** Anyone who holds a row is done in milliseconds, unless something is wrong. */
  lockMs: 3_000,
  /** A transaction of which nothing more is heard gives its locks back. */
  idleInTransactionMs: 30_000,
} as const;

/** One set of options for the embedded server, a real one and the tests: same dialect, same migrations. */
export function databaseOptions(url: string): DataSourceOptions & { type: 'postgres' } {
  const logger = new Logger('Database');
  return {
    type: 'postgres',
    url,
    migrations,
    namingStrategy: new Naming(),
    migrationsTransactionMode: 'each',
    synchronize: false,
    // Ids come from gen_random_uuid(), which every PostgreSQL has: no extension, so no special right, is needed.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: LIMITS.connections,
    connectTimeoutMS: 10_000,
    applicationName: 'zhaojian',
    // An idle connection that breaks (server restarted) must not end the program: the pool makes a new one.
    poolErrorHandler: (error: Error) => logger.warn(`idle database connection lost: ${error.message}`),
  };
}

/** For what answers requests. Migrations and repairs by hand take the time they need. */
export function withinLimits<T extends DataSourceOptions>(options: T): T {
  return {
    ...options,
    connectTimeoutMS: LIMITS.connectMs,
    extra: {
      Client: ImpatientClient,
      statement_timeout: LIMITS.statementMs,
      lock_timeout: LIMITS.lockMs,
      idle_in_transaction_session_timeout: LIMITS.idleInTransactionMs,
      // The server ends a statement earlier, if it can.
      query_timeout: LIMITS.statementMs + 5_000,
    },
  };
}
