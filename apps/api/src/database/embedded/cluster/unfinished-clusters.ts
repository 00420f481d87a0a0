import { mkdtemp, readdir, readlink, rm, rmdir, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { programCopies } from './cluster-folder.ts';
import { endLeftovers } from '../server-end.ts';

/** `postgres.<process that makes it>-<six characters>`: in the data folder, as a link where it is made elsewhere. */
const UNFINISHED = /^postgres\.(\d+)-\w{6}$/;

/** Those of this program: its number may have been that of one that was killed, as it is in containers. */
const ours = new Set<string>();

/**
 * Makes a folder beside the final place of a cluster, in which the cluster is made and from which it is then renamed. It is known
 * by its name should that be cut short.
 */
export async function withUnfinishedCluster<T>(
  dataFolder: string,
  cluster: string,
  work: (unfinished: string) => Promise<T>,
): Promise<T> {
  const unfinished = await mkdtemp(`${cluster}.${process.pid}-`);
  const entry = join(dataFolder, basename(unfinished));
  ours.add(entry);
  try {
    if (entry !== unfinished) await symlink(unfinished, entry);
    return await work(unfinished);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await rm(entry, { recursive: true, force: true });
    ours.delete(entry);
  }
}

/** Removes what first starts left that were killed; one that goes on at the same time keeps its own. */
export async function removeUnfinishedClusters(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const maker = Number(UNFINISHED.exec(name)?.[1]);
    const entry = join(dataFolder, name);
    const isBeingMade = maker === process.pid ? ours.has(entry) : isAlive(maker);
    if (Number.isNaN(maker) || isBeingMade) continue;
    const unfinished = await readlink(entry).catch(() => entry);
    if (unfinished === entry || isElsewhere(unfinished, name)) {
      await endLeftovers(unfinished); // initdb outlives the process that started it
      await rm(unfinished, { recursive: true, force: true, maxRetries: 5 });
    }
    // Empty, unless its cluster was finished all the same.
    if (unfinished !== entry) await rmdir(dirname(unfinished)).catch(() => undefined);
    await rm(entry, { force: true });
  }
}

const isElsewhere = (folder: string, name: string): boolean =>
  basename(folder) === name && dirname(dirname(folder)) === programCopies;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
