import type { FastifyRequest } from 'fastify';
import { fileTooLarge } from '../originals/originals.errors.ts';
import { shownName } from '../originals/shown-path.ts';
import { brokenOff, isLimit, partsOf } from '../refusals/broken-off.ts';
import { noWorkbook } from './past-years.errors.ts';

/**
 * The file of a multipart request, its content still under way; whoever refuses it discards it.
 * @throws Refusal NO_WORKBOOK, UPLOAD_BROKEN_OFF; while it is taken in, FILE_TOO_LARGE
 */
export async function sentFile(request: FastifyRequest, limit: number) {
  if (!request.isMultipart()) throw noWorkbook();
  const part = await request.file().catch((error: unknown) => {
    throw isLimit(error) ? error : brokenOff();
  });
  if (!part) throw noWorkbook();
  return {
    fileName: shownName(part.filename),
    discard: () => part.file.resume(),
    content: (async function* () {
      yield* partsOf<Uint8Array>(part.file);
      if (part.file.truncated) throw fileTooLarge(limit);
    })(),
  };
}
