import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHUNK = Buffer.alloc(1024 * 1024, 'x');
const MEGABYTE = 1024 * 1024;

/** Makes the folder a file system of its own, of so many megabytes. Needs root. Returns what takes it away again. */
export function mountSmallDisk(folder, megabytes) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder], {
    stdio: 'pipe',
  });
  return () => execFileSync('umount', ['--lazy', folder]);
}

/** Why this machine does not let us have one, or undefined where it does. */
export function noSmallDisk() {
  if (process.getuid?.() !== 0) return 'it needs a small file system of its own, which only root may mount';
  const folder = mkdtempSync(join(tmpdir(), 'zhaojian-chaos-'));
  try {
    mountSmallDisk(folder, 1)();
    return undefined;
  } catch (error) {
    return `it needs a small file system of its own, and none can be mounted here: ${error.message.trim()}`;
  } finally {
    rmdirSync(folder);
  }
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
