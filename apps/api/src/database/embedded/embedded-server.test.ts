import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { StartRefusal } from '../../start-refusal.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';
import { operatingUser } from './operating-user.ts';
import { readPostmasterFile } from './postmaster-file.ts';

describe('the embedded server', () => {
  let folder: string;
  const servers: EmbeddedServer[] = [];
  const strangers: ChildProcess[] = [];

  const start = async () => {
    const server = await startEmbeddedServer(folder);
    servers.push(server);
    return server;
  };
  const query = async (server: EmbeddedServer, sql: string) => {
    const client = new pg.Client(server.url('postgres'));
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const pidOf = async (server: EmbeddedServer) => (await readPostmasterFile(server.cluster))?.pid;
  const runs = (pid: number) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), 'zhaojian-embedded-'));
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop().catch(() => undefined);
    for (const stranger of strangers.splice(0)) stranger.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps what was committed from one start to the next, and leaves no process behind', async () => {
    const first = await start();
    await query(first, "CREATE TABLE kept AS SELECT '年报' AS what");
    const pid = Number(await pidOf(first));
    expect(runs(pid)).toBe(true);
    await first.stop();
    expect(runs(pid)).toBe(false);
    expect(await query(await start(), 'SELECT what FROM kept')).toEqual([{ what: '年报' }]);
  });

  it('is UTF-8, listens on this machine alone, and asks for its password', async () => {
    const server = await start();
    expect(await query(server, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect(await query(server, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const url = new URL(server.url('postgres'));
    url.password = 'guessed';
    await expect(new pg.Client(url.href).connect()).rejects.toThrow(/password authentication failed/);
  });

  it('tells a second copy where the first one runs, and goes on undisturbed', async () => {
    const server = await start();
    await server.announce('http://localhost:3999');
    const second = startEmbeddedServer(folder);
    await expect(second).rejects.toThrow(StartRefusal);
    await expect(second).rejects.toThrow(new RegExp(`进程 ${process.pid}，地址 http://localhost:3999`));
    expect(await query(server, 'SELECT 1 AS still')).toEqual([{ still: 1 }]);
  });

  it('two copies started at once on a new folder: one runs, the other is told', async () => {
    const outcomes = await Promise.allSettled([start(), start()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(StartRefusal);
  });

  it('a server whose program was killed is stopped and started again with nothing lost', async () => {
    const killed = await start();
    await query(killed, 'CREATE TABLE kept AS SELECT 1 AS what');
    const orphan = Number(await pidOf(killed));
    await loseOwner(killed);
    const next = await start();
    expect(await pidOf(next)).not.toBe(orphan);
    expect(runs(orphan)).toBe(false);
    expect(await query(next, 'SELECT what FROM kept')).toEqual([{ what: 1 }]);
  });

  it('a stranger who got the number of a killed server is left alone and hinders nothing', async () => {
    const server = await start();
    const file = join(server.cluster, 'postmaster.pid');
    const left = await readFile(file, 'utf8');
    await server.stop();

    const user = await operatingUser(server.cluster);
    const stranger = spawn('sleep', ['600'], { stdio: 'ignore', ...user });
    strangers.push(stranger);
    await writeFile(file, left.replace(/^\d+/, String(stranger.pid)));

    expect(await query(await start(), 'SELECT 1 AS works')).toEqual([{ works: 1 }]);
    expect(runs(Number(stranger.pid))).toBe(true);
  });

  it('does not begin afresh in silence where the files are gone', async () => {
    await symlink('/var/lib/zhaojian/gone/postgres', join(folder, 'postgres'));
    await expect(startEmbeddedServer(folder)).rejects.toThrow(/数据库文件不见了.*gone/);
  });

  it('says so when the server is lost, and not when it was asked to stop', async () => {
    const asked = await start();
    const notCalled = jest.fn();
    asked.onLost(notCalled);
    await asked.stop();
    expect(notCalled).not.toHaveBeenCalled();

    const lost = await start();
    const told = new Promise<void>((resolve) => lost.onLost(resolve));
    process.kill(Number(await pidOf(lost)), 'SIGKILL');
    await told;
  });

  /** What is left when the program is killed: a server that runs and nobody who owns it. */
  async function loseOwner(server: EmbeddedServer): Promise<void> {
    await query(
      server,
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()`,
    );
  }
});
