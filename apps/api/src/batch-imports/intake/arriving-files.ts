import type { FastifyRequest } from 'fastify';
import { partsOf } from '../../refusals/broken-off.ts';
import { BATCH_LIMITS } from '../batch-limits.ts';
import { archiveTooLarge, noFiles, tooManyFiles } from '../batch-imports.errors.ts';

/** A file of a request, its content still under way. */
export interface ArrivingFile {
  /** As the browser names it: with its folders where a folder was chosen. */
  path: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * The files of a multipart request, one after another as they arrive. Of a file whose content is not taken whole the
 * rest is passed over: the next one comes after it.
 * @throws Refusal NO_FILE, TOO_MANY_FILES, UPLOAD_BROKEN_OFF
 */
export async function* arrivingFiles(request: FastifyRequest): AsyncGenerator<ArrivingFile> {
  if (!request.isMultipart()) throw noFiles();
  const parts = request.parts({
    preservePath: true,
    limits: {
      fileSize: BATCH_LIMITS.archiveBytes,
      files: BATCH_LIMITS.files + 1,
      fields: 20,
      parts: BATCH_LIMITS.files + 21,
    },
  });
  try {
    for await (const part of partsOf(parts)) {
      if (part.type !== 'file') continue;
      const chunks = partsOf<Uint8Array>(part.file);
      yield {
        path: part.filename,
        content: (async function* () {
          for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
          if (part.file.truncated) throw archiveTooLarge();
        })(),
      };
      for (let rest = await chunks.next(); !rest.done;) rest = await chunks.next();
    }
  } catch (error) {
    throw refusalFor(error);
  }
}

/** The parser's own limits, in our words. */
function refusalFor(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') return tooManyFiles();
  return code === 'FST_REQ_FILE_TOO_LARGE' ? archiveTooLarge() : error;
}
