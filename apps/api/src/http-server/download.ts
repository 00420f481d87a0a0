import { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply } from 'fastify';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
} as const;
export type DownloadKind = keyof typeof MEDIA_TYPES;

/** A file that the platform made. */
export interface Download {
  kind: DownloadKind;
  /** What it is called, without the ending; it may be Chinese. */
  name: string;
  /** The whole of it; or, where that is much, as it is made. */
  bytes: Uint8Array | Readable;
}

/** Says in the API's document that a route answers with a file of one of some kinds. */
export const ApiDownload = (...kinds: DownloadKind[]) =>
  applyDecorators(
    ApiProduces(...kinds.map((kind) => MEDIA_TYPES[kind])),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

/** Answers with a file to be saved, and never to be opened as a page of ours. */
export async function sendDownload(reply: FastifyReply, { kind, name, bytes }: Download): Promise<void> {
  await toBeSaved(reply, MEDIA_TYPES[kind], fileNameOf(name, kind)).send(
    bytes instanceof Readable ? bytes : Buffer.from(bytes),
  );
}

/** Answers with a file that somebody handed in. It is a stranger's: always to be saved, never to be opened in a page of ours. */
export async function sendOriginal(
  reply: FastifyReply,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: number },
  content: Readable,
): Promise<void> {
  await toBeSaved(reply, 'application/octet-stream', fileName).header('content-length', bytes).send(content);
}

const toBeSaved = (reply: FastifyReply, type: string, fileName: string): FastifyReply =>
  reply
    .header('content-type', type)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('content-disposition', contentDisposition(fileName, { fallback: false }));

/** Names of files end after 255 bytes on most systems, an ending and a number in brackets among them. */
const MOST_BYTES = 200;

/** A name that every system takes: without what means folders and drives, and not too long for it. */
export function fileNameOf(name: string, ending: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  let [kept, bytes] = ['', 0];
  for (const character of plain) {
    bytes += Buffer.byteLength(character);
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return `${kept || '文件'}.${ending}`;
}
