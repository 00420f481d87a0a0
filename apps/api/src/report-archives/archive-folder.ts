import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Zip, ZipPassThrough } from 'fflate';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';

const WHOLE = '.zip';

/** A file of an archive: what it is called there, and where its content comes from. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: () => Promise<Uint8Array>;
}

/**
 * Archives in DATA_FOLDER/report-archives: `<id>.zip` once it is whole, and before that the folder `<id>` with what is written
 * of it already. Each file is written under another name and renamed, so that under its own it is there whole or not at all.
 */
@Injectable()
export class ArchiveFolder {
  private readonly folder: string;

  constructor(@InjectEnvironment() environment: Environment) {
    this.folder = join(environment.dataFolder, 'report-archives');
  }

  /** Whether a part is there, from this try or an earlier one. */
  async hasPart(id: string, part: string): Promise<boolean> {
    return access(join(this.folder, id, part)).then(
      () => true,
      () => false,
    );
  }

  /** Keeps a part of an archive to go on from after a stop. */
  async keepPart(id: string, part: string, bytes: Uint8Array): Promise<void> {
    await mkdir(join(this.folder, id), { recursive: true, mode: 0o700 });
    await whole(join(this.folder, id, part), async (write) => write(bytes));
  }

  /** A part that was kept. */
  readPart(id: string, part: string): Promise<Uint8Array> {
    return readFile(join(this.folder, id, part));
  }

  /** How many bytes the parts are. */
  async sizeOfParts(id: string, parts: readonly string[]): Promise<number> {
    let bytes = 0;
    for (const part of parts) bytes += (await stat(join(this.folder, id, part))).size;
    return bytes;
  }

  /** Makes the archive of these files, one after another. */
  async close(id: string, entries: readonly ArchiveEntry[]): Promise<void> {
    await whole(join(this.folder, `${id}${WHOLE}`), async (write) => {
      let pieces: Uint8Array[] = [];
      let failed: Error | null = null;
      const zip = new Zip((error, piece) => {
        if (error) failed = error;
        else pieces.push(piece);
      });
      const writeOn = async () => {
        if (failed) throw failed;
        for (const piece of pieces) await write(piece);
        pieces = [];
      };
      for (const { name, content } of entries) {
        const entry = new ZipPassThrough(name); // Word files are compressed already
        zip.add(entry);
        entry.push(await content(), true);
        await writeOn();
      }
      zip.end();
      await writeOn();
    });
  }

  /** The archive, to be sent; null where it is not there (any more). */
  async stream(id: string): Promise<ReadStream | null> {
    const place = join(this.folder, `${id}${WHOLE}`);
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    return isThere ? createReadStream(place) : null;
  }

  /** Takes away what was kept to go on from. */
  async removeParts(id: string): Promise<void> {
    await rm(join(this.folder, id), { recursive: true, force: true });
  }

  /** Takes away all of it. */
  async remove(id: string): Promise<void> {
    await this.removeParts(id);
    await rm(join(this.folder, `${id}${WHOLE}`), { force: true });
    await rm(join(this.folder, `${id}${WHOLE}${ARRIVING}`), { force: true });
  }

  /** The archives of which something is here. */
  async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return [...new Set(names.map((name) => name.split('.')[0] ?? name))];
  }
}

const ARRIVING = '.arriving';

/** Writes a file that is there whole or not at all, also after the machine loses its power. */
async function whole(
  place: string,
  writing: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const arriving = `${place}${ARRIVING}`;
  const file = await open(arriving, 'w', 0o600);
  try {
    await writing((bytes) => file.writeFile(bytes));
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(arriving, { force: true });
    throw error;
  }
  await file.close();
  await rename(arriving, place);
}
