import type { MultipartFile } from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { brokenOff, isLimit, partsOf } from '../../refusals/broken-off.ts';
import type { Refusal } from '../../refusals/refusal.ts';
import { fileTooLarge } from '../originals.errors.ts';
import { shownName } from '../shown-path.ts';

/** The file of a form, its content still under way. */
export interface SentFile {
  readonly part: MultipartFile;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Anyone who refuses it discards it: a browser sends all of a file before it hears an answer. */
  discard(): void;
}

/** Says in the API's document that a route takes one file, sent in a form. */
export const ApiSentFile = () =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  );

/**
 * The file of a multipart request.
 * @param limit how many bytes it may have
 * @param missing the message where there is none
 * @throws Refusal as `missing` says, UPLOAD_BROKEN_OFF; while it is taken in, FILE_TOO_LARGE
 */
export async function sentFile(
  request: FastifyRequest,
  limit: number,
  missing: () => Refusal,
): Promise<SentFile> {
  const part = request.isMultipart() ? await firstFile(request) : undefined;
  if (!part) throw missing();
  return {
    part,
    fileName: shownName(part.filename),
    content: wholeContent(part, limit),
    discard: () => part.file.resume(),
  };
}

async function firstFile(request: FastifyRequest): Promise<MultipartFile | undefined> {
  try {
    return await request.file();
  } catch (error) {
    throw isLimit(error) ? error : brokenOff();
  }
}

/** The parser cuts a file that is too large short, without an error: it must not pass for a whole one. */
async function* wholeContent({ file }: MultipartFile, limit: number): AsyncGenerator<Uint8Array> {
  yield* partsOf<Uint8Array>(file);
  if (file.truncated) throw fileTooLarge(limit);
}
