import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply } from 'fastify';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Says in the API's document that a route answers with a workbook. */
export const ApiWorkbook = () =>
  applyDecorators(ApiProduces(WORKBOOK), ApiOkResponse({ schema: { type: 'string', format: 'binary' } }));

/** Answers with a workbook (.xlsx) to be saved under this name, which may be Chinese. */
export async function sendWorkbook(reply: FastifyReply, fileName: string, bytes: Uint8Array): Promise<void> {
  await reply
    .header('content-type', WORKBOOK)
    .header('content-disposition', contentDisposition(fileName, { fallback: false }))
    .send(Buffer.from(bytes));
}
