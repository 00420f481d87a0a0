import { Logger } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.ts';
import { Naming } from './naming.ts';

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
    poolSize: 16,
    connectTimeoutMS: 10_000,
    applicationName: 'zhaojian',
    // An idle connection that breaks (server restarted) must not end the program: the pool makes a new one.
    poolErrorHandler: (error: Error) => logger.warn(`idle database connection lost: ${error.message}`),
  };
}
