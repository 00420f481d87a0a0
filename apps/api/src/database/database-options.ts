import { Logger } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.ts';

/** One set of options for the embedded server, a real one and the tests: same dialect, same migrations. */
export function databaseOptions(url: string): DataSourceOptions & { type: 'postgres' } {
  const logger = new Logger('Database');
  return {
    type: 'postgres',
    url,
    migrations,
    migrationsRun: true,
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: 16,
    connectTimeoutMS: 10_000,
    applicationName: 'zhaojian',
    // An idle connection that breaks (server restarted) must not end the program: the pool makes a new one.
    poolErrorHandler: (error: Error) => logger.warn(`idle database connection lost: ${error.message}`),
  };
}
