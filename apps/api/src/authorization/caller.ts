import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@zhaojian/contract';
import type { FastifyRequest } from 'fastify';

/** Who is asking, as far as the request proves it. */
export interface Caller {
  accountId: string;
  displayName: string;
  role: Role;
  /** The caller sees this agency and all below it. */
  agencyId: string;
  sessionId: string;
  /** The network address of the request, for the audit record. */
  address: string;
}

const callers = new WeakMap<FastifyRequest, Caller>();

export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

/** The caller as a parameter of a route that is not public. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = callers.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!caller) throw new Error('a public route has no caller');
  return caller;
});
