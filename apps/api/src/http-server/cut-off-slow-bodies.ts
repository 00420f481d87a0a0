import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hasBody } from './has-body.ts';
import type { HttpLimits } from './http-limits.ts';

const TOO_SLOW = JSON.stringify({
  code: 'TOO_SLOW',
  message: '上传中断：网络太慢，很久没有收到内容。请检查网络后重新上传；您的文件没有变动。',
});
const ANSWER = `HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(TOO_SLOW)}\r\n\r\n${TOO_SLOW}`;

/**
 * Closes connections whose body comes in by drops: each would be held open for as long as somebody likes. A time for the
 * whole of a body will not do, since an archive over a slow line may take hours. Only what is waited for counts: while the
 * server itself does not read, the other side cannot send.
 */
export function cutOffSlowBodies(app: NestFastifyApplication, limits: HttpLimits): void {
  const seen = new Map<IncomingMessage, number>();
  const fastify = app.getHttpAdapter().getInstance();

  fastify.addHook('onRequest', async ({ raw }) => {
    if (!hasBody(raw)) return;
    seen.set(raw, raw.socket.bytesRead);
    raw.once('close', () => seen.delete(raw));
  });

  const watch = setInterval(() => {
    for (const [request, before] of seen) {
      const { socket } = request;
      if (request.complete) {
        seen.delete(request);
        continue;
      }
      const isWaitedFor = request.readableFlowing === true && request.readableLength === 0;
      if (isWaitedFor && socket.bytesRead - before < limits.bodyBytesPerWindow) {
        seen.delete(request);
        socket.end(ANSWER, () => socket.destroy());
      } else seen.set(request, socket.bytesRead);
    }
  }, limits.bodyWindowMs).unref();
  fastify.addHook('onClose', async () => clearInterval(watch));
}
