import { execFileSync } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

const CHUNK = Buffer.alloc(1024 * 1024, 'x');
const MEGABYTE = 1024 * 1024;

/** Makes the folder a file system of its own, of so many megabytes. Needs root. Returns what takes it away again. */
export function mountSmallDisk(folder, megabytes) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder]);
  return () => execFileSync('umount', ['--lazy', folder]);
}

/** Fills the disk of a folder until no more than so many bytes are free. */
export async function fill(folder, leave = 0) {
  const ballast = await open(join(folder, 'ballast'), 'a');
  try {
    while ((await freeBytes(folder)) > leave)
      await ballast.write(CHUNK.subarray(0, Math.min(MEGABYTE, (await freeBytes(folder)) - leave)));
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  } finally {
    await ballast.close();
  }
}

export const empty = (folder) => rm(join(folder, 'ballast'), { force: true });

async function freeBytes(folder) {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
