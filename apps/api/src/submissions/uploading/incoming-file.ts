import type { MultipartFile } from '@fastify/multipart';
import { uploadFieldsSchema } from '@zhaojian/contract';
import type { FastifyRequest } from 'fastify';
import { type SentFile, sentFile } from '../../originals/receiving/sent-file.ts';
import { InvalidInput } from '../../refusals/invalid-input.ts';
import { noFile } from '../submissions.errors.ts';
import type { IncomingFile } from './uploads.service.ts';

/**
 * The file of an upload. Fields that the form names after the file are there once the content is taken in.
 * @throws Refusal NO_FILE, UPLOAD_BROKEN_OFF
 */
export async function incomingFile(
  request: FastifyRequest,
  limit: number,
): Promise<IncomingFile & Pick<SentFile, 'discard'>> {
  const { part, ...file } = await sentFile(request, limit, noFile);
  return {
    ...file,
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

/** What is there more than once is no value of any field. */
function valueOf({ fields }: MultipartFile, name: string): unknown {
  const field = fields[name];
  return field && 'value' in field ? field.value : field;
}
