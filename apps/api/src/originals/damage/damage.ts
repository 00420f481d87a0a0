import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { DamageKind } from '@zhaojian/contract';

/** What a file has to be: so many bytes, where that is known, with this hash. */
interface Expected {
  sha256: string;
  bytes?: number;
}

/**
 * Reads all of a file and compares it with what it has to be. One that is whole is handed on open: what is read from it
 * next is what was looked at, also when somebody puts another file in its place meanwhile.
 */
export async function damageOf(
  path: string,
  expected: Expected,
): Promise<{ file: FileHandle } | { damage: DamageKind }> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const { size } = await file.stat();
    const { sha256, bytes = size } = expected;
    if (size === bytes && (await hashOf(file)) === sha256) return { file };
    await file.close();
    return { damage: size < bytes ? 'cut' : 'changed' };
  } catch (error) {
    await file?.close().catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { damage: 'missing' };
    if (code === 'EIO' || code === 'EACCES' || code === 'EPERM' || code === 'EISDIR') {
      return { damage: 'unreadable' };
    }
    throw error;
  }
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    hash.update(chunk as Uint8Array);
  }
  return hash.digest('hex');
}
