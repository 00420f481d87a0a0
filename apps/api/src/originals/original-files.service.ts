import { createHash, randomUUID } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { FairSemaphore } from '../workload/fair-semaphore.ts';
import { DamageAlarms } from './damage/damage-alarms.service.ts';
import { damageOf } from './damage/damage.ts';
import { fileTooLarge, originalDamaged } from './originals.errors.ts';

/** A file as it was handed in: named by its content, never changed. */
export interface Original {
  sha256: string;
  bytes: number;
}

export type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Node reads and writes files with four threads: one is left to everybody else. */
const PIECES_AT_ONCE = 3;

/**
 * Original files in DATA_FOLDER/originals/ab/cd/<sha256>. The same content is kept once. Whatever is read is what was
 * handed in: a file that a disk, a person or a restored backup has changed since is not given out.
 */
@Injectable()
export class OriginalFiles implements OnModuleInit {
  private readonly folder: string;
  private readonly writing = new FairSemaphore(PIECES_AT_ONCE);

  constructor(
    @InjectEnvironment() private readonly environment: Environment,
    private readonly alarms: DamageAlarms,
  ) {
    this.folder = join(environment.dataFolder, 'originals');
  }

  /** Closed to all others on the machine, also where an earlier version or a restored backup left it open. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await chmod(this.folder, 0o700);
  }

  /**
   * Takes the content in as it arrives and keeps it under its hash. After a crash it is there whole or not at all.
   * Pieces of many files are written account by account: one whose hundred files arrive at once is in its own way.
   * @param account who sends it
   * @param naming puts it in its place, at the moment at which it is recorded who needs it
   * @throws Refusal FILE_TOO_LARGE
   */
  async store(
    content: Content,
    account: string,
    naming: (original: Original, keep: () => Promise<void>) => Promise<void> = (_, keep) => keep(),
  ): Promise<Original> {
    return this.besideOriginals(async (arriving) => {
      const original = await this.write(arriving, content, account);
      let isNew = false;
      await naming(original, async () => {
        isNew = await this.keep(arriving, original);
      });
      if (isNew) await this.alarms.lower(original.sha256);
      return original;
    });
  }

  /** All of a file that is what was handed in. @throws Refusal ORIGINAL_MISSING, ORIGINAL_DAMAGED */
  async read(original: Original): Promise<Uint8Array> {
    const file = await this.openWhole(original);
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  }

  /** The same as a stream of exactly its bytes; it is looked at whole before the first of them is given out. */
  async stream(original: Original): Promise<ReadStream> {
    const file = await this.openWhole(original);
    return file.createReadStream({ start: 0 });
  }

  /** Lowers the alarm of a file that somebody has put back. */
  async lookAgain(sha256: string): Promise<void> {
    const found = await damageOf(this.place(sha256), { sha256 });
    if ('damage' in found) return;
    await found.file.close();
    await this.alarms.lower(sha256);
  }

  /** A place in the same file system for what does not stay, such as archives: gone when the work is done. */
  async besideOriginals<T>(work: (place: string) => Promise<T>): Promise<T> {
    const place = join(this.folder, 'arriving', randomUUID());
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    try {
      return await work(place);
    } finally {
      await rm(place, { force: true });
    }
  }

  private async openWhole(original: Original): Promise<FileHandle> {
    const found = await damageOf(this.place(original.sha256), original);
    if (!('damage' in found)) return found.file;
    await this.alarms.raise(original.sha256, found.damage);
    throw originalDamaged(found.damage);
  }

  private async write(path: string, content: Content, account: string): Promise<Original> {
    const hash = createHash('sha256');
    let bytes = 0;
    const file = await open(path, 'wx', 0o400);
    try {
      for await (const chunk of content) {
        bytes += chunk.length;
        if (bytes > this.environment.maxUploadBytes) throw fileTooLarge(this.environment.maxUploadBytes);
        await this.writing.run(account, () => {
          hash.update(chunk);
          return file.writeFile(chunk);
        });
      }
      await this.writing.run(account, () => file.sync());
    } finally {
      await file.close();
    }
    return { sha256: hash.digest('hex'), bytes };
  }

  /** Content that is kept already stays as it is, unless it was damaged or lost: then it is whole again. */
  private async keep(arriving: string, original: Original): Promise<boolean> {
    const place = this.place(original.sha256);
    const known = await damageOf(place, original);
    if (!('damage' in known)) {
      await known.file.close();
      return false;
    }
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(arriving, place);
    await syncFolder(dirname(place));
    return true;
  }

  private place(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** A renamed file is safe only once its folder is written too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
