import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { OriginalRendering } from '@zhaojian/contract';
import type { Rendering } from '@zhaojian/report-reader';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { OriginalFiles } from '../../originals/original-files.service.ts';
import { ReportReading } from './report-reading.service.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Originals as they are shown, each kept as it was when its cells' places were found: a later reader may number the
 * elements differently. A lost one is made again from the original.
 */
@Injectable()
export class OriginalRenderings {
  private readonly folder: string;

  constructor(
    @InjectEnvironment() environment: Environment,
    private readonly originals: OriginalFiles,
    private readonly reading: ReportReading,
  ) {
    this.folder = join(environment.dataFolder, 'renderings');
  }

  async keep(sha256: string, rendering: Rendering): Promise<void> {
    const place = this.place(sha256);
    await mkdir(dirname(place), { recursive: true });
    const arriving = `${place}.${randomUUID()}`;
    await writeFile(arriving, await pack(JSON.stringify(rendering)));
    await rename(arriving, place);
  }

  async of(sha256: string): Promise<OriginalRendering> {
    const kept = await readFile(this.place(sha256)).catch(() => null);
    if (kept) return JSON.parse((await unpack(kept)).toString()) as OriginalRendering;
    const { rendering } = await this.reading.read(await this.originals.read(sha256));
    await this.keep(sha256, rendering);
    return rendering as OriginalRendering;
  }

  private place(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.json.gz`);
  }
}
