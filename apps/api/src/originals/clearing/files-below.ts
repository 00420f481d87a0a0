import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FileBelow {
  path: string;
  name: string;
  bytes: number;
  changedAt: Date;
}

/** All files of a folder and those in it; one that goes meanwhile is passed over. */
export async function* filesBelow(folder: string): AsyncGenerator<FileBelow> {
  const entries = await opendir(folder).catch(ifThere);
  if (!entries) return;
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else {
      const found = await stat(path).catch(ifThere);
      if (found) yield { path, name: entry.name, bytes: found.size, changedAt: found.mtime };
    }
  }
}

function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
