import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Platform } from '../platform/platform.js';
import { mountSmallDisk, noSmallDisk } from '../platform/small-disk.js';
import { fillAndFree, inWords } from './full-disk.js';

const DISK_MEGABYTES = 320;
/** Long enough for PostgreSQL to be started in vain again and again, with growing pauses. */
const FULL_MS = 10_000;
const besides = (dataFolder) => `${dataFolder}-database`;

/** PostgreSQL finds no room for the next part of its log, which it answers by ending at once (PANIC). */
export const fullWal = {
  name: 'full-wal',
  what: 'the disk of the database alone is full, and PostgreSQL panics where its log (WAL) goes on',
  obstacle: noSmallDisk,
  within: 5000,
  environment: { MIN_FREE_BYTES: '0', MIN_FREE_PERCENT: '0' },
  async prepare(dataFolder) {
    const disk = besides(dataFolder);
    await mkdir(disk);
    const unmount = mountSmallDisk(disk, DISK_MEGABYTES);
    await moveDatabase(dataFolder, join(disk, 'database'));
    return async () => {
      unmount();
      await rm(disk, { recursive: true });
    };
  },
  async round(running) {
    const { platform } = running;
    let panic;
    const meanwhile = async () => {
      const before = platform.database.postmaster;
      panic = await untilPanic(platform.database);
      await platform.until(() => platform.database.postmaster !== before, 'PostgreSQL ends');
      await pause(FULL_MS);
    };
    const seen = await fillAndFree(running, { folder: besides(platform.dataFolder), leave: 0, meanwhile });
    const { what, recovery } = inWords(seen);
    return { what: `${panic}; ${what}`, recovery };
  },
};

/** A database made in the data folder continues on another disk. */
async function moveDatabase(dataFolder, place) {
  const platform = new Platform(dataFolder);
  await platform.start();
  await platform.stop();
  const { cluster } = platform.database;
  await mkdir(place, { mode: 0o711 });
  execFileSync('cp', ['-a', cluster, join(place, 'postgres')]); // with its owner
  await rm(join(dataFolder, 'postgres'), { recursive: true });
  await symlink(join(place, 'postgres'), join(dataFolder, 'postgres'));
}

/** Begins one part of the log after the other, as much writing does. Resolves with what PostgreSQL said last. */
async function untilPanic(database) {
  for (;;) {
    try {
      await database.query(
        `SELECT pg_logical_emit_message(true, 'chaos', repeat('x', 1000000)) FROM generate_series(1, 16)`,
      );
    } catch (error) {
      if (error.severity !== 'ERROR') return `${error.severity ?? 'lost'}: ${error.message}`;
    }
  }
}
