import { realpath, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { insufficientStorage } from './storage.errors.ts';

/** What a file system has, for those who are not root. */
export interface Space {
  /** The platform's files, or those of the embedded database, which may lie elsewhere. */
  of: 'data' | 'database';
  totalBytes: number;
  freeBytes: number;
  /** Under which nothing more is written. */
  leastBytes: number;
}

/**
 * The room that is left on the disks. Writing ends before a disk is full: PostgreSQL stops for good where it finds no
 * room for its log. A database server elsewhere looks after its own disk.
 */
@Injectable()
export class StorageSpace {
  constructor(@InjectEnvironment() private readonly environment: Environment) {}

  /** The room of each disk that the platform writes to, in bytes. */
  async look(): Promise<Space[]> {
    const { dataFolder } = this.environment;
    const [data, database] = await Promise.all([
      this.spaceOf('data', dataFolder),
      realpath(join(dataFolder, 'postgres')).then(
        (cluster) => this.spaceOf('database', cluster),
        () => null,
      ),
    ]);
    return [data, ...(database ? [database] : [])];
  }

  /** Whether any disk has less room than it has to keep. @param more bytes that are to be written beside the platform's files */
  async isLow(more = 0): Promise<boolean> {
    return (await this.look()).some(
      ({ of, freeBytes, leastBytes }) => freeBytes - (of === 'data' ? more : 0) < leastBytes,
    );
  }

  /** @param more bytes that are to be written beside the platform's files @throws Refusal INSUFFICIENT_STORAGE */
  async refuseWhereLow(more = 0): Promise<void> {
    if (await this.isLow(more)) throw insufficientStorage();
  }

  private async spaceOf(of: Space['of'], folder: string): Promise<Space> {
    const { bsize, blocks, bavail } = await statfs(folder);
    const totalBytes = blocks * bsize;
    const { minFreeBytes, minFreePercent } = this.environment;
    const leastBytes = Math.max(minFreeBytes, Math.ceil((totalBytes * minFreePercent) / 100));
    return { of, totalBytes, freeBytes: bavail * bsize, leastBytes };
  }
}
