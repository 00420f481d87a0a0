import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { diskFull } from '../storage/disk-full.ts';
import { brokenOff } from './broken-off.ts';
import { databaseRefusal } from './database-unavailable.ts';
import { frameworkRefusal, malformed } from './framework-refusal.ts';
import { InvalidInput } from './invalid-input.ts';
import { Refusal } from './refusal.ts';

/** The one place that turns whatever went wrong into the answer `{ code, message, details?, fields? }`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const fromMachine = isCutOff(request) ? brokenOff() : (diskFull(error) ?? databaseRefusal(error));
    if (fromMachine && fromMachine.status >= 500)
      this.logger.error(`${request.method} ${request.url}: ${String(error)}`);
    const refusal = error instanceof Refusal ? error : (fromMachine ?? frameworkRefusal(error));
    if (refusal) {
      // What a browser of ours never sends: of use when something in between is broken, but no bug, so without a stack.
      if (refusal !== error || refusal.code === 'UPLOAD_BROKEN_OFF')
        this.logger.warn(`${request.method} ${request.url}: ${refusal.status} ${refusal.code}`);
      answerWith(refusal, reply);
      return;
    }
    const reference = randomUUID();
    const stack = error instanceof Error ? error.stack : String(error);
    this.logger.error(`${reference} ${request.method} ${request.url}\n${stack}`);
    void reply.status(500).send({
      code: 'INTERNAL',
      message: `系统出现意外错误，您已填写的内容没有丢失。请稍后重试；如仍不行，请把编号 ${reference} 告诉管理员。`,
      details: { reference },
    });
  }
}

/** Whatever went wrong then, went wrong because the rest never came; nobody is there to hear of it. */
const isCutOff = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;

/** What Fastify refuses before it looks for a route, e.g. an address that is none. */
export function answerFrameworkError(error: Error, _request: unknown, reply: FastifyReply): void {
  answerWith(frameworkRefusal(error) ?? malformed(), reply);
}

export function answerWith(refusal: Refusal, reply: FastifyReply): void {
  if (refusal.retryAfter !== undefined) void reply.header('retry-after', String(refusal.retryAfter));
  void reply.status(refusal.status).send({
    code: refusal.code,
    message: refusal.message,
    ...(refusal.details && { details: refusal.details }),
    ...(refusal instanceof InvalidInput && { fields: refusal.fields }),
  });
}
