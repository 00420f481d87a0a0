import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hasBody } from './has-body.ts';
import type { HttpLimits } from './http-limits.ts';

const TOO_SLOW = JSON.stringify({
  code: 'TOO_SLOW',
  message: '上传中断：网络太慢，很久没有收到内容。请检查网络后重新上传；您的文件没有变动。',
});
const ANSWER = `HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(TOO_SLOW)}\r\n\r\n${TOO_SLOW}`;

/** What a body had brought at a moment, in bytes of its connection and milliseconds. */
interface Mark {
  readonly at: number;
  readonly bytes: number;
}

/** Whether a body brought too little in the window since its mark. One that has just begun has its window before it. */
export const isTooSlow = (mark: Mark, now: Mark, limits: HttpLimits): boolean =>
  now.at - mark.at >= limits.bodyWindowMs && now.bytes - mark.bytes < limits.bodyBytesPerWindow;

/**
 * Closes connections whose body comes in by drops: each would be held open for as long as somebody likes. A time for the
 * whole of a body will not do, since an archive over a slow line may take hours. Only what is waited for counts: while the
 * server itself does not read, the other side cannot send.
 */
export function cutOffSlowBodies(app: NestFastifyApplication, limits: HttpLimits): void {
  const marks = new Map<IncomingMessage, Mark>();
  const markNow = ({ socket }: IncomingMessage): Mark => ({ at: performance.now(), bytes: socket.bytesRead });
  const fastify = app.getHttpAdapter().getInstance();

  fastify.addHook('onRequest', async ({ raw }) => {
    if (!hasBody(raw)) return;
    marks.set(raw, markNow(raw));
    raw.once('close', () => marks.delete(raw));
  });

  const watch = setInterval(() => {
    for (const [request, mark] of marks) {
      const now = markNow(request);
      const isWaitedFor = request.readableFlowing === true && request.readableLength === 0;
      if (request.complete) marks.delete(request);
      else if (isWaitedFor && isTooSlow(mark, now, limits)) {
        marks.delete(request);
        request.socket.end(ANSWER, () => request.socket.destroy());
      } else if (!isWaitedFor || now.at - mark.at >= limits.bodyWindowMs) marks.set(request, now);
    }
  }, limits.bodyWindowMs).unref();
  fastify.addHook('onClose', async () => clearInterval(watch));
}
