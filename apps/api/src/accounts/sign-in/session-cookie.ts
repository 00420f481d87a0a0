import type { FastifyReply } from 'fastify';
import type { Environment } from '../../environment.ts';

export const SESSION_COOKIE = 'zhaojian_session';

/** Gone when the browser is closed; until then the database says how long it is good for. */
export function setSessionCookie(reply: FastifyReply, token: string, environment: Environment): void {
  void reply.setCookie(SESSION_COOKIE, token, options(environment));
}

export function clearSessionCookie(reply: FastifyReply, environment: Environment): void {
  void reply.clearCookie(SESSION_COOKIE, options(environment));
}

/**
 * Secure where people come by https, whatever one request says of itself: a header that is missing or made up must
 * not decide whether the cookie may travel in the open.
 */
function options({ publicUrl }: Environment) {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return { path: '/api', httpOnly: true, sameSite: 'strict', secure } as const;
}
