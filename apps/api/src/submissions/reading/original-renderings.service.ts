import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type OriginalRendering, originalRenderingSchema } from '@zhaojian/contract';
import type { Rendering } from '@zhaojian/report-reader';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { type Original, OriginalFiles } from '../../originals/original-files.service.ts';
import { ReportReading } from './report-reading.service.ts';
import type { Asker } from './reading-semaphore.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Originals as they are shown, each kept as it was when its cells' places were found: a later reader may number the
 * elements differently. One that is lost or damaged is made again from the original.
 */
@Injectable()
export class OriginalRenderings implements OnModuleInit {
  private readonly folder: string;

  constructor(
    @InjectEnvironment() environment: Environment,
    private readonly originals: OriginalFiles,
    private readonly reading: ReportReading,
  ) {
    this.folder = join(environment.dataFolder, 'renderings');
  }

  /** As closed to others on the machine as the originals themselves. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await chmod(this.folder, 0o700);
  }

  /** Keeps what a file is shown as, by the SHA-256 of the file; whole or not at all. */
  async keep(sha256: string, rendering: Rendering): Promise<void> {
    const place = this.place(sha256);
    const arriving = `${place}.${randomUUID()}`;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    try {
      await writeFile(arriving, await pack(JSON.stringify(rendering)), { mode: 0o600 });
      await rename(arriving, place);
    } finally {
      await rm(arriving, { force: true });
    }
  }

  /** @param asker whose turn it is where it has to be made again */
  async of(original: Original, asker: Asker): Promise<OriginalRendering> {
    const kept = await this.kept(original.sha256);
    if (kept) return kept;
    const { rendering } = await this.reading.read(() => this.originals.stream(original), asker);
    await this.keep(original.sha256, rendering);
    return rendering as OriginalRendering;
  }

  private async kept(sha256: string): Promise<OriginalRendering | null> {
    try {
      const text = (await unpack(await readFile(this.place(sha256)))).toString();
      return originalRenderingSchema.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  private place(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.json.gz`);
  }
}
