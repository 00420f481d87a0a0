import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { StartRefusal } from '../../starting/start-refusal.ts';
import { cannotUse } from './data-folder.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';
import { operatingUser } from './cluster/operating-user.ts';
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
  const query = async (server: Pick<EmbeddedServer, 'url'>, sql: string) => {
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
  /** One that has ended and that nobody has asked for yet does not run. */
  const runs = (pid: number) =>
    /^[^Z\s]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout);

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

  it('removes what a first start left that was killed, and nothing that another one makes', async () => {
    const gone = spawn('true');
    await once(gone, 'exit');
    const [killed, beingMade] = [gone.pid, process.ppid].map((pid) => join(folder, `postgres.${pid}-aB3xYz`));
    for (const path of [killed, beingMade]) await mkdir(join(String(path), 'base'), { recursive: true });
    await start();
    const left = await readdir(folder);
    expect(left.filter((name) => name.startsWith('postgres.') && name !== 'postgres.password')).toEqual([
      `postgres.${process.ppid}-aB3xYz`,
    ]);
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
    const orphan = await leftByKilledProgram();
    const next = await start();
    expect(await pidOf(next)).not.toBe(orphan);
    expect(runs(orphan)).toBe(false);
    expect(await query(next, 'SELECT what FROM kept')).toEqual([{ what: 1 }]);
  });

  it('one that also hangs is still ended', async () => {
    const orphan = await leftByKilledProgram();
    process.kill(orphan, 'SIGSTOP');
    const next = await start();
    expect(runs(orphan)).toBe(false);
    expect(await query(next, 'SELECT what FROM kept')).toEqual([{ what: 1 }]);
  });

  it('processes that outlived their postmaster are ended, so that their memory is free', async () => {
    const orphan = await leftByKilledProgram();
    const [, child] = await childrenOf(orphan);
    process.kill(Number(child), 'SIGSTOP');
    process.kill(orphan, 'SIGKILL');
    const next = await start();
    expect(runs(Number(child))).toBe(false);
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

  it('a server that found no room to write its number hinders nothing', async () => {
    const server = await start();
    await query(server, 'CREATE TABLE kept AS SELECT 1 AS what');
    await server.stop();
    const file = join(server.cluster, 'postmaster.pid');
    await writeFile(file, '');
    await utimes(file, 0, 0);
    expect(await query(await start(), 'SELECT what FROM kept')).toEqual([{ what: 1 }]);
  });

  it('does not begin afresh in silence where the files are gone', async () => {
    await symlink('/var/lib/zhaojian/gone/postgres', join(folder, 'postgres'));
    await expect(startEmbeddedServer(folder)).rejects.toThrow(/数据库文件不见了.*gone/);
  });

  it('comes back by itself at the same address, whichever of its processes was killed', async () => {
    const server = await start();
    await server.announce('http://localhost:3999');
    await query(server, 'CREATE TABLE kept AS SELECT 1 AS what');
    for (const kind of ['checkpointer', 'walwriter', 'autovacuum launcher', '127.0.0.1', 'postmaster']) {
      const postmaster = Number(await pidOf(server));
      process.kill(kind === 'postmaster' ? postmaster : await childOf(postmaster, kind), 'SIGKILL');
      await until(async () => ![undefined, postmaster].includes(await pidOf(server)));
      await until(async () => query(server, 'SELECT 1').then(Boolean, () => false));
      expect(await query(server, 'SELECT what FROM kept')).toEqual([{ what: 1 }]);
    }
    await expect(startEmbeddedServer(folder)).rejects.toThrow(/http:\/\/localhost:3999/);
  });

  it('is not restarted where the connection of its owner alone was lost', async () => {
    const server = await start();
    const postmaster = await pidOf(server);
    const ownerLocks = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()`;
    const [before] = await query(server, ownerLocks);
    await query(server, `SELECT pg_terminate_backend(${Number(before?.['pid'])}, 5000)`);
    await until(async () => (await query(server, ownerLocks)).length === 1);
    expect(await pidOf(server)).toBe(postmaster);
  });

  it('stops when it is asked to, also while it comes back', async () => {
    const server = await start();
    process.kill(Number(await pidOf(server)), 'SIGKILL');
    await server.stop();
    expect(runs(Number(await pidOf(server)))).toBe(false);
    expect(await query(await start(), 'SELECT 1 AS works')).toEqual([{ works: 1 }]);
  });

  it('stops when it is asked to, also while it is frozen', async () => {
    const server = await start();
    const postmaster = Number(await pidOf(server));
    for (const pid of [...(await childrenOf(postmaster)), postmaster]) process.kill(pid, 'SIGSTOP');
    await server.stop();
    expect(runs(postmaster)).toBe(false);
  }, 90_000);

  it.each([
    ['lost', (file: string) => rm(file)],
    ['left empty by a start that was killed', (file: string) => writeFile(file, '')],
    ['one of another folder', (file: string) => writeFile(file, 'another')],
  ])('a password that is %s is made good, and nothing else is lost', async (_, harm) => {
    const server = await start();
    await query(server, 'CREATE TABLE kept AS SELECT 1 AS what');
    await server.stop();
    await harm(join(folder, 'postgres.password'));
    expect(await query(await start(), 'SELECT what FROM kept')).toEqual([{ what: 1 }]);
  });

  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) await pause(10);
  };

  const childrenOf = async (postmaster: number) => {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=', '--ppid', String(postmaster)]);
    return stdout.trim().split(/\s+/).map(Number);
  };

  const childOf = async (postmaster: number, kind: string) => {
    const { stdout } = await promisify(execFile)('ps', [
      '-ww',
      '-o',
      'pid=,args=',
      '--ppid',
      String(postmaster),
    ]);
    return Number.parseInt(stdout.split('\n').find((line) => line.includes(kind)) ?? '', 10);
  };

  /** What is left when the program is killed: a server that runs and nobody who owns it. Resolves with its number. */
  async function leftByKilledProgram(): Promise<number> {
    const program = spawn(
      process.execPath,
      [
        '--import=@zhaojian/report-reader/run-typescript',
        '--input-type=module',
        `--eval=const { startEmbeddedServer } = await import(${JSON.stringify(join(__dirname, 'embedded-server.ts'))});
         const { cluster, url } = await startEmbeddedServer(${JSON.stringify(folder)});
         console.log(JSON.stringify({ cluster, url: url('postgres') }));`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = (await once(program.stdout, 'data')) as [Buffer];
    const { cluster, url } = JSON.parse(line.toString()) as { cluster: string; url: string };
    await query({ url: () => url }, 'CREATE TABLE kept AS SELECT 1 AS what');
    program.kill('SIGKILL');
    await once(program, 'exit');
    const pid = Number((await readPostmasterFile(cluster))?.pid);
    expect(runs(pid)).toBe(true);
    return pid;
  }
});

describe('a folder that cannot be used', () => {
  it.each([
    ['EROFS', '只读的'],
    ['ENOSPC', '磁盘空间不足'],
    ['EACCES', '另一个系统用户'],
    ['EMFILE', 'too many open files'],
  ])('is refused for what it is: %s', (code, words) => {
    const { message } = cannotUse('/data', Object.assign(new Error('too many open files'), { code }));
    const said = ['只读的', '磁盘空间不足', '另一个系统用户', 'too many open files'];
    expect(said.filter((reason) => message.includes(reason))).toEqual([words]);
  });
});
