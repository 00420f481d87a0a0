import { readdir, readlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';

interface Step {
  signal: NodeJS.Signals;
  patienceMs: number;
}

const LOOK_MS = 20;

/** PostgreSQL kills processes of its own that do not end within five seconds of an immediate stop. */
export const IMMEDIATELY: readonly Step[] = [
  { signal: 'SIGQUIT', patienceMs: 7_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
];
/** Running statements are rolled back and everything is written; what is stuck then is ended as if it had crashed. */
export const IN_ORDER: readonly Step[] = [{ signal: 'SIGINT', patienceMs: 10_000 }, ...IMMEDIATELY];

/**
 * Ends the server of a cluster and resolves when it has gone. Whichever way it ends, everything committed is kept: an
 * unclean end costs the next start a recovery, never a row.
 */
export async function endServer(cluster: string, steps: readonly Step[]): Promise<void> {
  const pid = (await readPostmasterFile(cluster))?.pid;
  for (const { signal, patienceMs } of steps) {
    if (pid === undefined || !(await isPostmasterOf(pid, cluster))) break;
    send(pid, signal);
    for (const began = Date.now(); Date.now() - began < patienceMs;) {
      if (!(await isPostmasterOf(pid, cluster))) break;
      await pause(LOOK_MS);
    }
  }
  await endLeftovers(cluster);
}

/**
 * Processes that outlived their postmaster keep the shared memory, and with it the next start, from going on. They work in
 * the folder of the cluster, by which they are known; where the system does not tell, they end by themselves soon.
 * Only to be called when the postmaster has gone.
 */
export async function endLeftovers(cluster: string): Promise<void> {
  const names = await readdir('/proc').catch(() => []);
  for (const name of names.filter((entry) => /^\d+$/.test(entry))) {
    const [folder, program] = await Promise.all([
      readlink(`/proc/${name}/cwd`).catch(() => ''),
      readlink(`/proc/${name}/exe`).catch(() => ''),
    ]);
    if (folder === cluster && program.endsWith('/postgres')) send(Number(name), 'SIGKILL');
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
