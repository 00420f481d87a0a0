import type { MultipartFile } from '@fastify/multipart';
import { uploadFieldsSchema } from '@zhaojian/contract';
import type { FastifyRequest } from 'fastify';
import { fileTooLarge } from '../../originals/originals.errors.ts';
import { shownName } from '../../originals/shown-path.ts';
import { brokenOff, isLimit, partsOf } from '../../refusals/broken-off.ts';
import { InvalidInput } from '../../refusals/invalid-input.ts';
import { noFile } from '../submissions.errors.ts';
import type { IncomingFile } from './uploads.service.ts';

/**
 * The file of a multipart request, its content still under way. Fields that the form names after the file are there once
 * the content is taken in. Anyone who refuses it discards it: a browser sends all of a file before it hears an answer.
 * @throws Refusal NO_FILE, UPLOAD_BROKEN_OFF
 */
export async function incomingFile(
  request: FastifyRequest,
  limit: number,
): Promise<IncomingFile & { discard(): void }> {
  const part = request.isMultipart() ? await firstFile(request) : undefined;
  if (!part) throw noFile();
  return {
    fileName: shownName(part.filename),
    content: wholeContent(part, limit),
    discard: () => part.file.resume(),
    fields: () => {
      const read = uploadFieldsSchema.safeParse({
        basedOn: valueOf(part, 'basedOn'),
        confirmAgency: valueOf(part, 'confirmAgency'),
      });
      if (!read.success) throw new InvalidInput(read.error.issues);
      return { basedOn: read.data.basedOn, confirmAgency: read.data.confirmAgency === 'true' };
    },
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

/** What is there more than once is no value of any field. */
function valueOf({ fields }: MultipartFile, name: string): unknown {
  const field = fields[name];
  return field && 'value' in field ? field.value : field;
}
