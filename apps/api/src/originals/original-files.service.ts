import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { fileTooLarge } from './originals.errors.ts';

/** A file as it was handed in: named by its content, never changed, never deleted. */
export interface Original {
  sha256: string;
  bytes: number;
}

/** Original files in DATA_FOLDER/originals/ab/cd/<sha256>. The same content is kept once. */
@Injectable()
export class OriginalFiles {
  private readonly folder: string;

  constructor(@InjectEnvironment() private readonly environment: Environment) {
    this.folder = join(environment.dataFolder, 'originals');
  }

  /**
   * Takes the content in as it arrives and keeps it under its hash. After a crash it is there whole or not at all.
   * @throws Refusal FILE_TOO_LARGE
   */
  async store(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Original> {
    const arriving = join(this.folder, 'arriving', randomUUID());
    await mkdir(dirname(arriving), { recursive: true, mode: 0o700 });
    try {
      const original = await this.writeDown(arriving, content);
      await this.keep(arriving, original.sha256);
      return original;
    } finally {
      await rm(arriving, { force: true });
    }
  }

  async read(sha256: string): Promise<Uint8Array> {
    return readFile(this.place(sha256));
  }

  stream(sha256: string): ReadStream {
    return createReadStream(this.place(sha256));
  }

  private async writeDown(
    path: string,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<Original> {
    const hash = createHash('sha256');
    let bytes = 0;
    const file = await open(path, 'wx', 0o440);
    try {
      for await (const chunk of content) {
        bytes += chunk.length;
        if (bytes > this.environment.maxUploadBytes) throw fileTooLarge(this.environment.maxUploadBytes);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { sha256: hash.digest('hex'), bytes };
  }

  private async keep(arriving: string, sha256: string): Promise<void> {
    const place = this.place(sha256);
    const known = await access(place).then(
      () => true,
      () => false,
    );
    if (known) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(arriving, place);
    await syncFolder(dirname(place));
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
