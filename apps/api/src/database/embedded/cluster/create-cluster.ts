import { realpath, rename } from 'node:fs/promises';
import {
  chooseClusterFolder,
  existingCluster,
  giveTo,
  leaveClusterFolder,
  linkCluster,
} from './cluster-folder.ts';
import type { OperatingUser } from './operating-user.ts';
import type { PostgresPrograms } from '../postgres-programs.ts';
import { initialiseCluster } from '../server-commands.ts';
import { withUnfinishedCluster } from './unfinished-clusters.ts';

/** Made beside its final place and then renamed: an interrupted first start leaves nothing that looks whole. */
export async function createCluster(
  dataFolder: string,
  programs: PostgresPrograms,
  user: OperatingUser | undefined,
  password: string,
): Promise<string> {
  const cluster = await chooseClusterFolder(dataFolder, user);
  try {
    await withUnfinishedCluster(dataFolder, cluster, async (unfinished) => {
      await giveTo(unfinished, user);
      await initialiseCluster({ programs, user, cluster: unfinished }, password);
      await rename(unfinished, cluster);
      await linkCluster(dataFolder, cluster);
    });
    return await realpath(cluster);
  } catch (error) {
    await leaveClusterFolder(dataFolder, cluster);
    const other = await existingCluster(dataFolder);
    if (other) return other;
    throw error;
  }
}
