import { ROUTES } from '@zhaojian/contract';
import type { LightMyRequestResponse as Response } from 'fastify';
import type { TestClient } from '../../testing/test-client.ts';

export interface BatchFile {
  name: string;
  content: Uint8Array;
}

/** Sends files as the browser does, all in one request. */
export function sendBatch(client: TestClient, year: number, files: readonly BatchFile[]): Promise<Response> {
  const boundary = '----a-boundary-that-no-report-contains';
  const payload = Buffer.concat([
    ...files.flatMap(({ name, content }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n` +
          'Content-Type: application/octet-stream\r\n\r\n',
      ),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return client.send({
    method: 'POST',
    url: `${ROUTES.batchImports}?year=${year}`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  });
}
