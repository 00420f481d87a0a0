import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { isArchiveName, isZip } from '@zhaojian/report-reader';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { fileTooLarge } from '../../originals/originals.errors.ts';
import { type Original, OriginalFiles } from '../../originals/original-files.service.ts';
import { ReceivedFiles } from '../../originals/receiving/received-files.service.ts';
import type { Sender } from '../../originals/receiving/sender.ts';
import { shownPath } from '../../originals/shown-path.ts';
import { Refusal } from '../../refusals/refusal.ts';
import {
  archiveTooLarge,
  batchTooLarge,
  damagedArchive,
  noFiles,
  otherArchive,
  tooManyFiles,
} from '../batch-imports.errors.ts';
import { BATCH_LIMITS } from '../batch-limits.ts';
import type { ArrivingFile } from './arriving-files.ts';
import { openArchive, type PackedFile } from './open-archive.ts';

/** A file taken in: kept as an original, or refused with why. */
export type TakenFile = { fileName: string } & ({ original: Original } | { refusal: Refusal });

/** Who sends it, and what was taken in so far. */
interface Batch {
  readonly sender: Sender;
  readonly taken: TakenFile[];
  /** Of everything that was unpacked from archives. */
  unpackedBytes: number;
}

/** RAR, 7z, gzip: what their files begin with. */
const OTHER_ARCHIVES: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];
const isOtherArchive = (start: Uint8Array): boolean =>
  OTHER_ARCHIVES.some((signature) => signature.every((byte, place) => start[place] === byte));

/** Keeps the files of a batch as they arrive, one after another; archives are unpacked file by file. */
@Injectable()
export class BatchIntake {
  constructor(
    private readonly originals: OriginalFiles,
    private readonly received: ReceivedFiles,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  /**
   * Takes everything in. A file that cannot be kept does not stop the others.
   * @throws Refusal TOO_MANY_FILES, BATCH_TOO_LARGE, NO_FILE; where no file at all could be kept, the reason of the first
   */
  async take(sender: Sender, files: AsyncIterable<ArrivingFile>): Promise<TakenFile[]> {
    const batch: Batch = { sender, taken: [], unpackedBytes: 0 };
    const { taken } = batch;
    for await (const file of files) {
      const { start, content } = await beginningOf(file);
      if (isOtherArchive(start)) taken.push(refused(file.path, otherArchive()));
      else if (isZip(start)) await this.takeZip(file.path, content, batch);
      else taken.push(await this.keep(sender, file.path, () => content));
      if (taken.length > BATCH_LIMITS.files) throw tooManyFiles();
    }
    const first = taken[0];
    if (!first) throw noFiles();
    if (taken.every((file) => 'refusal' in file) && 'refusal' in first) throw first.refusal;
    return taken;
  }

  /** A Word or Excel file as it is, of an archive what is in it. */
  private async takeZip(path: string, content: AsyncIterable<Uint8Array>, batch: Batch): Promise<void> {
    await this.originals.besideOriginals(async (place) => {
      try {
        await this.spool(place, content);
        const archive = await openArchive(place, BATCH_LIMITS.files).catch((error: unknown) => {
          if (isArchiveName(path)) throw error;
          return null;
        });
        try {
          // What no archive could be, the reader may still read, or refuse in words for a document.
          if (archive === null || archive.isDocument) {
            batch.taken.push(await this.keep(batch.sender, path, () => createReadStream(place)));
          } else await this.takeAll(archive.files, batch);
        } finally {
          archive?.close();
        }
      } catch (error) {
        if (!isOfThisFile(error)) throw error;
        batch.taken.push(refused(path, error));
      }
    });
  }

  private async takeAll(files: readonly PackedFile[], batch: Batch): Promise<void> {
    batch.unpackedBytes += files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (batch.unpackedBytes > BATCH_LIMITS.unpackedBytes) throw batchTooLarge();
    if (batch.taken.length + files.length > BATCH_LIMITS.files) throw tooManyFiles();
    for (const packed of files) batch.taken.push(await this.unpack(batch.sender, packed));
  }

  private async unpack(sender: Sender, packed: PackedFile): Promise<TakenFile> {
    const { path } = packed;
    if (packed.refusal) return refused(path, packed.refusal);
    const limit = this.environment.maxUploadBytes;
    if (packed.bytes > limit) return refused(path, fileTooLarge(limit));
    return this.keep(sender, path, async function* () {
      try {
        for await (const chunk of await packed.unpack()) yield chunk as Uint8Array;
      } catch {
        throw damagedArchive();
      }
    });
  }

  private async keep(
    sender: Sender,
    path: string,
    content: () => AsyncIterable<Uint8Array>,
  ): Promise<TakenFile> {
    const fileName = shownPath(path);
    try {
      return { fileName, original: await this.received.receive(sender, fileName, content()) };
    } catch (error) {
      if (error instanceof Refusal && isOfThisFile(error)) return refused(path, error);
      throw error;
    }
  }

  /** Archives are stored before they are opened: their directory is at their end. */
  private async spool(place: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    let bytes = 0;
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > BATCH_LIMITS.archiveBytes) throw archiveTooLarge();
          yield chunk;
        }
      },
      createWriteStream(place, { mode: 0o600 }),
    );
  }
}

const refused = (path: string, refusal: Refusal): TakenFile => ({ fileName: shownPath(path), refusal });

/** Too many or too much, or no room left, concerns the whole batch, everything else one file of it. */
const OF_THE_BATCH = new Set(['TOO_MANY_FILES', 'BATCH_TOO_LARGE', 'INSUFFICIENT_STORAGE']);
const isOfThisFile = (error: unknown): error is Refusal =>
  error instanceof Refusal && !OF_THE_BATCH.has(error.code);

/** The first bytes, which tell a zip file whatever its name, and all the content with them. */
async function beginningOf(
  file: ArrivingFile,
): Promise<{ start: Uint8Array; content: AsyncIterable<Uint8Array> }> {
  const chunks = file.content[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start = first.done ? new Uint8Array() : first.value;
  return {
    start,
    content: (async function* () {
      for (let next = first; !next.done; next = await chunks.next()) yield next.value;
    })(),
  };
}
