import type { FastifyReply } from 'fastify';
import { Refusal } from '../refusals/refusal.ts';

/** Nobody hears it: the one who sent the file has left. */
const callerLeft = () => new Refusal('CALLER_LEFT', 499, '上传中断，没有读取这个文件。请重新上传。');

/**
 * Aborted when the caller's connection ends before they are answered. The request's own signal does not tell: it is
 * aborted as soon as all of the request has come in.
 */
export function untilCallerLeaves(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort(callerLeft());
  });
  return left.signal;
}
