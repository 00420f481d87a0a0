import pg from 'pg';
import { existingCluster } from './cluster/cluster-folder.ts';
import { cannotUse, passwordOf } from './data-folder.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { superuser } from './server-commands.ts';

/**
 * The addresses of the databases of the server that runs on the data folder, or undefined while none answers.
 * @throws StartRefusal when the folder cannot be read
 */
export async function runningServer(dataFolder: string): Promise<((database: string) => string) | undefined> {
  const cluster = await existingCluster(dataFolder);
  if (!cluster) return undefined;
  const file = await readPostmasterFile(cluster).catch((error: NodeJS.ErrnoException) => {
    throw cannotUse(cluster, error);
  });
  if (!file?.ready) return undefined;
  const password = await passwordOf(dataFolder);
  const url = (database: string) => `postgres://${superuser}:${password}@127.0.0.1:${file.port}/${database}`;
  return (await answers(url('postgres'))) ? url : undefined;
}

/** What a killed server wrote is still there, and its port may be another program's. */
async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
