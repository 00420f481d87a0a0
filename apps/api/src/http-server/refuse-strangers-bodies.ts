import { ROUTES } from '@zhaojian/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../accounts/sign-in/session-cookie.ts';
import { Sessions } from '../accounts/sign-in/sessions.service.ts';
import { notSignedIn, sessionExpired } from '../authorization/authorization.errors.ts';
import { tooLarge } from '../refusals/framework-refusal.ts';
import { answerWith } from '../refusals/problem.filter.ts';
import type { Refusal } from '../refusals/refusal.ts';
import { statedLength } from './has-body.ts';
import type { HttpLimits } from './http-limits.ts';

/**
 * Fastify reads a body before anybody asks who sends it. So anyone who sends more than signing in takes is asked first, and
 * a stranger is refused before their body is read.
 */
export function refuseStrangersBodies(app: NestFastifyApplication, limits: HttpLimits): void {
  const sessions = app.get(Sessions);
  const fastify = app.getHttpAdapter().getInstance();

  fastify.addHook('onRequest', async (request, reply) => {
    if (statedLength(request.raw) <= limits.strangersBodyBytes) return;
    const refusal = await refusalFor(request);
    if (!refusal) return;
    closeAfterwards(request, reply);
    answerWith(refusal, reply);
    return reply;
  });

  async function refusalFor(request: FastifyRequest): Promise<Refusal | undefined> {
    const { url } = request.routeOptions;
    if (url === undefined || url === ROUTES.session) return tooLarge();
    const token = request.cookies[SESSION_COOKIE];
    if (!token) return notSignedIn();
    return (await sessions.use(token)) ? undefined : sessionExpired();
  }

  /** Not at once: anyone who is still sending would be told of a broken connection instead of the answer. */
  function closeAfterwards({ raw }: FastifyRequest, reply: FastifyReply): void {
    reply.raw.once('finish', () => {
      raw.resume();
      const closing = setTimeout(() => raw.destroy(), limits.lingerMs).unref();
      raw.once('close', () => clearTimeout(closing));
    });
  }
}
