import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'zhaojian_session';

/** Gone when the browser is closed; until then the database says how long it is good for. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, options(request));
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, options(request));
}

function options(request: FastifyRequest) {
  return { path: '/api', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
}
