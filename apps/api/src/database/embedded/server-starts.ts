import { setTimeout as pause } from 'node:timers/promises';
import { StartRefusal } from '../../starting/start-refusal.ts';
import { cannotUse } from './data-folder.ts';
import { type Owner, type Ownership, ownerIsAlive, takeOwnership } from './cluster/ownership.ts';
import {
  disownPostmasterFile,
  isLeftEmpty,
  isPostmasterOf,
  isStartedByLiveProgram,
  readPostmasterFile,
  removePostmasterFile,
} from './postmaster-file.ts';
import { endLeftovers, endServer, IMMEDIATELY, IN_ORDER } from './server-end.ts';
import {
  type RunningServer,
  resetPassword,
  type ServerControl,
  startServer,
  superuser,
} from './server-commands.ts';

/** A server that answers and is ours. */
export interface OwnedServer {
  control: ServerControl;
  running: RunningServer;
  owner: Owner;
  /** Asks for ownership again where the connection alone was lost. */
  regain(): Promise<Ownership>;
}

/** Starts the server, on the given port where its address is known already. @throws StartRefusal */
export type StartServer = (port?: number) => Promise<OwnedServer>;

/** The one reason for which a server that died is not started again. */
export class AnotherCopyRuns extends StartRefusal {}

const ATTEMPTS = 50;
const BETWEEN_ATTEMPTS_MS = 200;

/** How the server of a cluster is started, whatever an earlier program left there. */
export function serverStarts(
  control: ServerControl,
  password: string,
  settings: Record<string, string>,
): StartServer {
  const { cluster } = control;
  const ask = (port: number): Promise<Ownership> =>
    takeOwnership(`postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`);

  /** Resolves with what is still in the way, or undefined. */
  const endFormerServer = async (): Promise<StartRefusal | undefined> => {
    const former = await readPostmasterFile(cluster).catch((error: NodeJS.ErrnoException) => {
      throw cannotUse(cluster, error);
    });
    if (!former) {
      if (!(await isLeftEmpty(cluster))) return undefined;
      await endLeftovers(cluster);
      await removePostmasterFile(cluster);
      return undefined;
    }
    const ownership = await ask(former.port);
    if (ownership.state === 'taken') {
      if (ownerIsAlive(ownership.by)) throw anotherCopyRuns(cluster, ownership.by);
      return anotherCopyRuns(cluster, ownership.by); // its connection is about to be closed
    }
    if (ownership.state === 'ours') {
      await ownership.owner.client.end();
      await endServer(cluster, IN_ORDER);
    } else if (!(await isPostmasterOf(former.pid, cluster))) {
      await endLeftovers(cluster);
      await disownPostmasterFile(cluster);
    } else if (await isStartedByLiveProgram(former.pid)) {
      return notAnswering(cluster);
    } else {
      // Starting, stopping, recovering or stuck, and nobody's: a new start recovers just as well.
      await endServer(cluster, IMMEDIATELY);
    }
    return undefined;
  };

  return async (port) => {
    let obstacle: StartRefusal | undefined;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      obstacle = await endFormerServer();
      if (obstacle) {
        await pause(BETWEEN_ATTEMPTS_MS);
        continue;
      }
      const running = await startServer(control, settings, port).catch(async (error: Error) => {
        if (await readPostmasterFile(cluster)) return undefined; // another start was quicker: ask it
        throw new StartRefusal(`内置 PostgreSQL 未能启动（数据在 ${cluster}）：\n${error.message}`);
      });
      if (!running) continue;
      const ownership = await ask(running.port);
      if (ownership.state === 'ours')
        return { control, running, owner: ownership.owner, regain: () => ask(running.port) };
      if (ownership.state === 'taken') throw anotherCopyRuns(cluster, ownership.by);
      if (ownership.state === 'wrong password') {
        await endServer(cluster, IN_ORDER);
        await resetPassword(control, password);
      }
    }
    throw obstacle ?? notAnswering(cluster);
  };
}

function anotherCopyRuns(cluster: string, by: string): StartRefusal {
  const [, pid = '未知', address] = by.split(' ');
  return new AnotherCopyRuns(
    `昭鉴已在这个数据文件夹上运行（进程 ${pid}${address ? `，地址 ${address}` : ''}）：${cluster}\n` +
      '请直接打开该地址；或先停止它；或用环境变量 DATA_FOLDER 与 PORT 另起一份。',
  );
}

const notAnswering = (cluster: string): StartRefusal =>
  new StartRefusal(
    `另一个仍在运行的程序启动了这个数据文件夹的 PostgreSQL，而它一直没有应答。请先结束那个程序再重新启动（数据在 ${cluster}）。`,
  );
