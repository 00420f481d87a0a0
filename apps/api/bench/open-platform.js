import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../dist/application.js';
import { createDatabase } from '../dist/database/embedded/embedded-database.js';
import { startEmbeddedServer } from '../dist/database/embedded/embedded-server.js';
import { migrate } from '../dist/database/migrate.js';
import { readEnvironment } from '../dist/environment.js';

/** The built platform on an empty embedded database, for as long as the work takes; nothing of it is left behind. */
export async function onPlatform(work) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhaojian-bench-'));
  const server = await startEmbeddedServer(dataFolder);
  await createDatabase(server.url('postgres'), 'bench');
  await migrate(server.url('bench'));
  const environment = { ...readEnvironment({ SAMPLE_AREA: 'off', LOG_LEVEL: 'error' }), dataFolder };
  const app = await createApplication(environment, server.url('bench'));
  await app.init();
  const cleanUp = async () => {
    await app.close();
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => cleanUp().then(() => process.exit(1)));
  await work(app).finally(cleanUp);
}
