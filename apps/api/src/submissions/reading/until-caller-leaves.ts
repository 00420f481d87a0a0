import type { FastifyReply } from 'fastify';
import { callerLeft } from './reading.errors.ts';

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
