import { closeSync, openSync } from 'node:fs';
import { copyFile, open, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { giveTo } from './cluster/cluster-folder.ts';
import type { OperatingUser } from './cluster/operating-user.ts';

/** A hundred thousand lines or so; the part before is kept as well, and none before that. */
const MOST_BYTES = 16 * 1024 * 1024;
const LOOK_MS = 60_000;
const LAST_BYTES = 16 * 1024;
const LAST_LINES = 15;

const logOf = (cluster: string): string => join(cluster, 'server.log');

/** Lets work write to the log of the server, at its end, also where it is shortened meanwhile. */
export async function withServerLog<T>(
  cluster: string,
  user: OperatingUser | undefined,
  work: (log: number) => T | Promise<T>,
): Promise<T> {
  await shortenServerLog(cluster);
  const log = openSync(logOf(cluster), 'a');
  try {
    await giveTo(logOf(cluster), user);
    return await work(log);
  } finally {
    closeSync(log);
  }
}

/** The last of what the server said. */
export async function lastLinesOf(cluster: string): Promise<string> {
  const log = await open(logOf(cluster)).catch(() => undefined);
  if (!log) return '';
  try {
    const { size } = await log.stat();
    const last = Buffer.alloc(Math.min(size, LAST_BYTES));
    await log.read(last, 0, last.length, size - last.length);
    return last.toString().trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  } finally {
    await log.close();
  }
}

/**
 * Starts the log over where it has become too long, and keeps what it was beside it. PostgreSQL goes on writing to the same
 * file. Where a disk is full, there is no copy, and the room of the log is free.
 */
export async function shortenServerLog(cluster: string, mostBytes = MOST_BYTES): Promise<void> {
  const log = logOf(cluster);
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= mostBytes) return;
  await copyFile(log, `${log}.1`).catch(() => undefined);
  await truncate(log);
}

/** From now on until what is returned is called. */
export function keepServerLogShort(cluster: string): () => void {
  const looking = setInterval(() => void shortenServerLog(cluster).catch(() => undefined), LOOK_MS).unref();
  return () => clearInterval(looking);
}
