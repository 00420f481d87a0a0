import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import { announce, isThisProgram } from './cluster/ownership.ts';
import { endServer, IMMEDIATELY, IN_ORDER } from './server-end.ts';
import { AnotherCopyRuns, type OwnedServer, type StartServer } from './server-starts.ts';

export interface KeptServer {
  port: number;
  announce(address: string): Promise<void>;
  onLost(listener: (reason: Error) => void): void;
  stop(): Promise<void>;
}

/** A server one of whose processes died ends by itself at once; after this it is stuck. */
const ENDS_WITHIN_MS = 2_000;
/** With the start itself it is back within five seconds of when what was in its way has gone. */
const LONGEST_PAUSE_MS = 2_000;
/** A disk may stay full for hours. */
const BETWEEN_REPORTS_MS = 60_000;

/**
 * Starts the server, and starts it again on the same port each time it goes away without having been asked to: PostgreSQL
 * is told not to recover within itself (see decisions/platform/embedded-postgresql.md). While that fails, for instance because the
 * disk is full, it is tried again and again, and requests are answered that the database is away.
 */
export async function keepRunning(start: StartServer, logger: Logger): Promise<KeptServer> {
  const stopping = new AbortController();
  const stopped = new Promise((resolve) => stopping.signal.addEventListener('abort', resolve));
  const listeners: ((reason: Error) => void)[] = [];
  let address: string | undefined;
  let server = await start();
  const { port } = server.running;

  const guard = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await Promise.race([server.owner.ended, stopped]);
      if (stopping.signal.aborted || (await regain())) continue;
      logger.error('内置 PostgreSQL 意外停止，正在重新启动；已保存的数据不会丢失。');
      const began = Date.now();
      await goneWithin(server, ENDS_WITHIN_MS);
      await restart();
      if (!stopping.signal.aborted)
        logger.warn(`内置 PostgreSQL 已重新启动，用时 ${((Date.now() - began) / 1000).toFixed(1)} 秒。`);
    }
  };

  /** The connection alone was lost. */
  const regain = async (): Promise<boolean> => {
    const ownership = await server.regain();
    if (ownership.state === 'taken' && !isThisProgram(ownership.by))
      throw new AnotherCopyRuns('内置 PostgreSQL 已由另一份昭鉴使用。');
    if (ownership.state !== 'ours') return false;
    server = { ...server, owner: ownership.owner };
    await announceAgain();
    return true;
  };

  const restart = async (): Promise<void> => {
    let toldAt = Number.NEGATIVE_INFINITY;
    for (let wait = 100; !stopping.signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        server = await start(port);
        await announceAgain();
        return;
      } catch (error) {
        if (error instanceof AnotherCopyRuns) throw error;
        if (Date.now() - toldAt > BETWEEN_REPORTS_MS) {
          logger.error(error instanceof Error ? error.message : String(error));
          toldAt = Date.now();
        }
        await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  const announceAgain = async (): Promise<void> => {
    if (address !== undefined) await announce(server.owner, address).catch(() => undefined);
  };

  const guarding = guard().catch((error: Error) => {
    for (const tell of listeners) tell(error);
  });

  const end = async (): Promise<void> => {
    stopping.abort();
    await guarding;
    void server.owner.client.end().catch(() => undefined); // not awaited: a frozen server does not say goodbye
    await endServer(server.control.cluster, IN_ORDER);
    await server.running.ended();
  };
  let stop: Promise<void> | undefined;
  return {
    port,
    announce: (at) => {
      address = at;
      return announce(server.owner, at);
    },
    onLost: (listener) => listeners.push(listener),
    stop: () => (stop ??= end()),
  };
}

async function goneWithin({ running, control }: OwnedServer, milliseconds: number): Promise<void> {
  const timeout = new AbortController();
  const ended = running.ended().then(() => timeout.abort());
  await pause(milliseconds, undefined, { signal: timeout.signal }).catch(() => undefined);
  if (!timeout.signal.aborted) await endServer(control.cluster, IMMEDIATELY);
  await ended;
}
