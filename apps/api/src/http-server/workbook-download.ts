import type { FastifyReply } from 'fastify';
import { ApiDownload, sendDownload } from './download.ts';

/** Says in the API's document that a route answers with a workbook. */
export const ApiWorkbook = () => ApiDownload('xlsx');

/** Answers with a workbook (.xlsx) to be saved under this name, which may be Chinese. */
export const sendWorkbook = (reply: FastifyReply, fileName: string, bytes: Uint8Array): Promise<void> =>
  sendDownload(reply, { kind: 'xlsx', name: fileName.replace(/\.xlsx$/, ''), bytes });
