import { Logger } from '@nestjs/common';
import { existingCluster, programCopies } from './cluster/cluster-folder.ts';
import { createCluster } from './cluster/create-cluster.ts';
import { makeDataFolder, passwordOf } from './data-folder.ts';
import { keepRunning } from './keep-running.ts';
import { operatingUser } from './cluster/operating-user.ts';
import { findPrograms } from './postgres-programs.ts';
import { superuser } from './server-commands.ts';
import { keepServerLogShort } from './server-log.ts';
import { serverStarts } from './server-starts.ts';
import { removeUnfinishedClusters } from './cluster/unfinished-clusters.ts';

export interface EmbeddedServer {
  /** The address of one of its databases for its superuser. It holds as long as the program runs. */
  url(database: string): string;
  /** Where its files are, for the log. */
  cluster: string;
  /** Tells a second copy of the program where this one answers. */
  announce(address: string): Promise<void>;
  /** Called when the server has gone and must not be started again, because another copy of the program has it. */
  onLost(listener: (reason: Error) => void): void;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the program on the data folder, making its files first where there are none, and
 * starts it again whenever it dies. A server left behind by a killed program is stopped first; one whose program is
 * alive makes this start end.
 *
 * @throws StartRefusal (Chinese) when another copy runs on the folder, or it cannot be used.
 */
export async function startEmbeddedServer(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedServer> {
  await makeDataFolder(dataFolder);
  await removeUnfinishedClusters(dataFolder);
  const found = await existingCluster(dataFolder);
  const user = await operatingUser(found);
  const programs = await findPrograms(user, programCopies);
  const password = await passwordOf(dataFolder);
  const cluster = found ?? (await createCluster(dataFolder, programs, user, password));
  const start = serverStarts({ programs, user, cluster }, password, settings);
  const server = await keepRunning(start, new Logger('Database'));
  const endShortening = keepServerLogShort(cluster);
  return {
    url: (database) => `postgres://${superuser}:${password}@127.0.0.1:${server.port}/${database}`,
    cluster,
    announce: server.announce,
    onLost: server.onLost,
    stop: () => {
      endShortening();
      return server.stop();
    },
  };
}
