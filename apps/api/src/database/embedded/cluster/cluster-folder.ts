import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readlink, realpath, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StartRefusal } from '../../../starting/start-refusal.ts';
import { canReach, type OperatingUser } from './operating-user.ts';

/** Where a server finds room that its user can reach, when the data folder is inside a closed home such as /root. */
const reachableRoot = '/var/lib/zhaojian';

/**
 * The existing folder of the server's files, or undefined before the first start.
 * @throws StartRefusal when it was there and is gone: beginning afresh would pass over the loss in silence
 */
export async function existingCluster(dataFolder: string): Promise<string | undefined> {
  const place = join(dataFolder, 'postgres');
  try {
    return await realpath(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const target = await readlink(place).catch(() => undefined);
    if (target === undefined) return undefined;
    throw new StartRefusal(
      `数据库文件不见了：${place} 指向 ${target}，而它不存在。` +
        `请恢复该文件夹后重新启动；如果数据是有意删除的，请把 ${dataFolder} 也删除，再启动即重新开始。`,
    );
  }
}

/**
 * Chooses where the server's files will be made: `<data folder>/postgres`, or, when the server's user cannot come
 * there, a folder of its own under /var/lib/zhaojian to which `<data folder>/postgres` becomes a link. The data folder
 * so remains the one name of the data: remove it and the next start begins afresh.
 */
export async function chooseClusterFolder(
  dataFolder: string,
  user: OperatingUser | undefined,
): Promise<string> {
  const place = join(dataFolder, 'postgres');
  if (!user || canReach(place, user)) return place;
  const name = `${basename(dirname(dataFolder))}-${randomBytes(4).toString('hex')}`;
  const home = join(reachableRoot, name);
  await mkdir(reachableRoot, { recursive: true });
  await chmod(reachableRoot, 0o755);
  await mkdir(home);
  await chmod(home, 0o711);
  return join(home, 'postgres');
}

/** Gives the new cluster its name in the data folder. Throws EEXIST when another start was quicker. */
export async function linkCluster(dataFolder: string, cluster: string): Promise<void> {
  const place = join(dataFolder, 'postgres');
  if (cluster !== place) await symlink(cluster, place);
}

/** Takes back the choice of a folder in which no cluster came to be. */
export async function leaveClusterFolder(dataFolder: string, cluster: string): Promise<void> {
  if (dirname(cluster) !== dataFolder) await rm(dirname(cluster), { recursive: true, force: true });
}

/** Programs that had to be copied out of a closed folder are beside the clusters, once for all of them. */
export const programCopies = reachableRoot;

export async function giveTo(path: string, user: OperatingUser | undefined): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}
