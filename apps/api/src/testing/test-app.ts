import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { DataSource } from 'typeorm';
import { createApplication } from '../application.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import type { HttpLimits } from '../http-server/http-limits.ts';
import { createTestDatabase } from './server/test-database.ts';

export interface TestApp {
  nest: NestFastifyApplication;
  database: DataSource;
  environment: Environment;
  /** A request as `fastify.inject` takes it, answered without a socket. */
  inject(options: InjectOptions): Promise<Response>;
  close(): Promise<void>;
}

/** The whole platform on a database and a data folder of its own. Close it in afterAll. */
export async function createTestApp(
  changes: Partial<Environment> = {},
  limits?: HttpLimits,
): Promise<TestApp> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhaojian-suite-'));
  const environment: Environment = {
    ...readEnvironment({ SAMPLE_AREA: 'off', LOG_LEVEL: 'error' }),
    dataFolder,
    ...changes,
  };
  const nest = await createApplication(environment, await createTestDatabase(), limits);
  await nest.init();
  await nest.getHttpAdapter().getInstance().ready();
  return {
    nest,
    database: nest.get(DataSource),
    environment,
    inject: (options) => nest.inject(options),
    close: async () => {
      await nest.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
