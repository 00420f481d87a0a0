import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { giveTo } from './cluster/cluster-folder.ts';
import type { OperatingUser } from './cluster/operating-user.ts';
import type { PostgresPrograms } from './postgres-programs.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { lastLinesOf, withServerLog } from './server-log.ts';

const run = promisify(execFile);

export const superuser = 'zhaojian';

export interface RunningServer {
  port: number;
  /** Settles when its process has gone; until then the program does not end either. */
  ended(): Promise<void>;
}

export interface ServerControl {
  programs: PostgresPrograms;
  user: OperatingUser | undefined;
  cluster: string;
}

/** Nothing of our environment reaches the server: no secrets, and no locale that the machine may lack. */
function options(user: OperatingUser | undefined) {
  return { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }, cwd: '/', ...user };
}

/**
 * UTF-8 with PostgreSQL's own C.UTF-8 rules: they exist on every machine and never change with its C library.
 * Order by Chinese reading is asked for where it is wanted, with an ICU collation.
 */
export async function initialiseCluster(
  { programs, user, cluster }: ServerControl,
  password: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhaojian-'));
  try {
    const passwordFile = join(folder, 'password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    await giveTo(passwordFile, user);
    await giveTo(folder, user);
    await run(
      programs.initdb,
      [
        `--pgdata=${cluster}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      options(user),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Whatever its databases are used for. It does not recover within itself when one of its processes is killed, but ends and
 * is restarted: a fast stop that comes in the first moments of such a recovery is never finished by PostgreSQL 18.4. The log
 * to be gone through by a recovery is kept short, since it is what makes it long.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  restart_after_crash: 'off',
  max_wal_size: '256MB',
};

/**
 * Starts the server on 127.0.0.1 only, on the given port or a free one, and returns when it answers. It is our child, so
 * that no zombie is left where nothing reaps them (containers), and leads a process group of its own, so that Ctrl-C stops
 * Node first.
 */
export async function startServer(
  control: ServerControl,
  settings: Record<string, string>,
  knownPort?: number,
): Promise<RunningServer> {
  const { programs, user, cluster } = control;
  for (let attempt = 1; ; attempt++) {
    const port = knownPort ?? (await freePort());
    const flags = Object.entries({ ...SETTINGS, port: String(port), ...settings }).flatMap(
      ([name, value]) => ['-c', `${name}=${value}`],
    );
    const child = await withServerLog(cluster, user, (log) =>
      spawn(programs.postgres, ['-D', cluster, ...flags], {
        ...options(user),
        detached: true,
        stdio: ['ignore', log, log],
      }),
    );
    const exit = new Promise<void>((gone) => child.once('exit', () => gone()).once('error', () => gone()));
    if (await becomesReady(child, cluster)) {
      child.unref();
      const ended = () => {
        child.ref();
        return exit;
      };
      return { port, ended };
    }
    if (attempt === 3 || (await readPostmasterFile(cluster))) throw new Error(await lastLinesOf(cluster));
  }
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const ended = new AbortController();
  child.once('exit', () => ended.abort());
  child.once('error', () => ended.abort());
  while (!ended.signal.aborted) {
    const file = await readPostmasterFile(cluster);
    if (file?.pid === child.pid && file?.ready) return true;
    await pause(20);
  }
  return false;
}

/**
 * Gives the superuser the password that the data folder has, where that one was lost: PostgreSQL lets anyone who owns the
 * files do so while the server is not running.
 */
export async function resetPassword(
  { programs, user, cluster }: ServerControl,
  password: string,
): Promise<void> {
  const single = spawn(programs.postgres, ['--single', '-D', cluster, 'postgres'], {
    ...options(user),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  single.stdin.end(`ALTER ROLE ${superuser} PASSWORD '${password.replaceAll("'", "''")}'\n`);
  await once(single, 'exit');
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
