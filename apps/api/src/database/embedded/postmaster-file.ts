import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { basename, join } from 'node:path';

const run = promisify(execFile);

/** What a running (or killed) server says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  pid: number;
  port: number;
  /** It accepts connections. */
  ready: boolean;
}

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  const [pid, , , port, , , , status] = text.split('\n');
  if (!(Number(pid) > 0)) return undefined;
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' };
}

/** It is written as soon as it is there. */
const EMPTY_FOR_MS = 1_000;

/**
 * Whether the file is there and says nothing: a server that found no room to write it, or the power failed. None that
 * starts at the moment, whose file is a moment old.
 */
export async function isLeftEmpty(cluster: string): Promise<boolean> {
  const found = await stat(join(cluster, 'postmaster.pid')).catch(() => undefined);
  return found !== undefined && found.size === 0 && Date.now() - found.mtimeMs > EMPTY_FOR_MS;
}

/** PostgreSQL would never start again. */
export const removePostmasterFile = (cluster: string): Promise<void> =>
  rm(join(cluster, 'postmaster.pid'), { force: true });

/** Process numbers are used again: the number alone proves nothing, the command line must name our folder. */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  const command = await commandLine(pid);
  return command.includes('postgres') && command.includes(cluster);
}

/**
 * Whether a program of ours that still runs has started the server: one that was killed leaves it to the system's first
 * process, or to another that adopts orphans.
 */
export async function isStartedByLiveProgram(pid: number): Promise<boolean> {
  const parent = await parentOf(pid);
  if (parent === process.pid) return true;
  const [program = ''] = (await commandLine(parent)).split(/[\0 ]/);
  return parent > 1 && basename(program).startsWith('node');
}

async function parentOf(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
  }
  return run('ps', ['-o', 'ppid=', '-p', String(pid)]).then(
    ({ stdout }) => Number(stdout),
    () => Number.NaN,
  );
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  }
  return run('ps', ['-ww', '-o', 'args=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
}

/**
 * After the server was killed its number may belong to a stranger, and PostgreSQL would refuse to start. Our own
 * number in its place is one it knows to be no server (it is its parent's, see CreateLockFile in miscinit.c), and
 * it still makes sure that no process of the killed server holds the shared memory, which removing the file would skip.
 */
export async function disownPostmasterFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const written = `${file}.${process.pid}`;
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  const { uid, gid, mode } = await stat(file);
  try {
    await writeFile(written, [process.pid, ...rest].join('\n'), { mode });
    if (process.getuid?.() === 0) await chown(written, uid, gid);
    await rename(written, file); // whole or not at all, also on a full disk
  } finally {
    await rm(written, { force: true });
  }
}
