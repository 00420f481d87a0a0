import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { StartRefusal } from '../../start-refusal.ts';
import { existingCluster, programCopies } from './cluster-folder.ts';
import { createCluster } from './create-cluster.ts';
import { makeDataFolder, notOurs, passwordOf } from './data-folder.ts';
import { operatingUser } from './operating-user.ts';
import { announce, takeOwnership } from './ownership.ts';
import { findPrograms } from './postgres-programs.ts';
import { disownPostmasterFile, isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';
import {
  type RunningServer,
  type ServerControl,
  startServer,
  stopServer,
  superuser,
} from './server-commands.ts';

export interface EmbeddedServer {
  /** The address of one of its databases. */
  url(database: string): string;
  /** Where its files are, for the log. */
  cluster: string;
  /** Tells a second copy of the program where this one answers. */
  announce(address: string): Promise<void>;
  /** Called when the server goes away without having been asked to. */
  onLost(listener: () => void): void;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the program on the data folder, making its files first where there are none.
 * A server left behind by a killed program is stopped first; one whose program is alive makes this start end.
 *
 * @throws StartRefusal (Chinese) when another copy runs on the folder, or it cannot be used.
 */
export async function startEmbeddedServer(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedServer> {
  await makeDataFolder(dataFolder);
  const found = await existingCluster(dataFolder);
  const user = await operatingUser(found);
  const programs = await findPrograms(user, programCopies);
  const password = await passwordOf(dataFolder);
  const cluster = found ?? (await createCluster(dataFolder, programs, user, password));
  const control = { programs, user, cluster };
  const urlAt = (port: number) => (database: string) =>
    `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;

  for (let attempt = 1; attempt <= 50; attempt++) {
    if ((await endFormerServer(control, urlAt)) === 'not yet') {
      await pause(200);
      continue;
    }
    const running = await startServer(control, settings).catch(async (error: Error) => {
      if (await readPostmasterFile(cluster)) return undefined; // another start was quicker: ask it
      throw new StartRefusal(`内置 PostgreSQL 未能启动（数据在 ${cluster}）：\n${error.message}`);
    });
    if (!running) continue;
    const url = urlAt(running.port);
    const ownership = await takeOwnership(url('postgres'));
    if (ownership.state === 'taken') throw anotherCopyRuns(dataFolder, ownership.by);
    if (ownership.state === 'unreachable') continue; // stopped again by another start
    return handle(control, url, ownership.client, running);
  }
  throw new StartRefusal(
    `数据文件夹 ${dataFolder} 的 PostgreSQL 一直没有应答。请结束仍在运行的 postgres 进程后重新启动（数据在 ${cluster}）。`,
  );
}

/** Stops the server that a killed program left behind. 'not yet': it is starting, stopping or recovering. */
async function endFormerServer(
  control: ServerControl,
  urlAt: (port: number) => (database: string) => string,
): Promise<'gone' | 'not yet'> {
  const former = await readPostmasterFile(control.cluster).catch((error: NodeJS.ErrnoException) => {
    throw notOurs(control.cluster, error);
  });
  if (!former) return 'gone';
  const ownership = await takeOwnership(urlAt(former.port)('postgres'));
  if (ownership.state === 'taken') throw anotherCopyRuns(control.cluster, ownership.by);
  if (ownership.state === 'ours') {
    await stopServer(control);
    return 'gone';
  }
  if (await isPostmasterOf(former.pid, control.cluster)) return 'not yet';
  await disownPostmasterFile(control.cluster);
  return 'gone';
}

function anotherCopyRuns(folder: string, by: string): StartRefusal {
  const [, pid = '未知', address] = by.split(' ');
  return new StartRefusal(
    `昭鉴已在这个数据文件夹上运行（进程 ${pid}${address ? `，地址 ${address}` : ''}）：${folder}\n` +
      '请直接打开该地址；或先停止它；或用环境变量 DATA_FOLDER 与 PORT 另起一份。',
  );
}

function handle(
  control: ServerControl,
  url: (database: string) => string,
  owner: pg.Client,
  { ended }: RunningServer,
): EmbeddedServer {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await owner.end();
    await stopServer(control);
    await ended();
  };
  return {
    url,
    cluster: control.cluster,
    announce: (address) => announce(owner, address),
    onLost: (listener) => {
      owner.on('end', () => {
        if (!stopping) listener();
      });
    },
    stop: () => (stopping ??= stop()),
  };
}
