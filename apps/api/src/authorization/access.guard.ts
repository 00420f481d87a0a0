import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AGENCY_HEADER, AGENCY_PARAMETER, idSchema } from '@zhaojian/contract';
import type { FastifyRequest } from 'fastify';
import { agencyNotHeld } from '../accounts/accounts.errors.ts';
import { SESSION_COOKIE } from '../accounts/sign-in/session-cookie.ts';
import { Sessions } from '../accounts/sign-in/sessions.service.ts';
import { newPasswordNeeded, notPermitted, notSignedIn, sessionExpired } from './authorization.errors.ts';
import { type AccountCaller, may, rememberCaller } from './caller.ts';
import { ASKED_AT_INTERVALS, BEFORE_NEW_PASSWORD, ROUTE_ACCESS, type RouteAccess } from './route-access.ts';

/**
 * Asked before every route: lets in callers with the permission the route needs; nobody where it declares nothing, and
 * nobody who has to set a new password first, unless the route allows that.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  /** @throws Refusal for a caller who is not signed in or may not do what the route needs; Error for a route that does not say */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.declared<RouteAccess>(ROUTE_ACCESS, context);
    if (!access)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say who may call it`);
    if (access === 'public') return true;

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = request.cookies[SESSION_COOKIE];
    if (!token) throw notSignedIn();
    const session = await this.sessions.use(token, {
      agencyId: agencyAsked(request),
      bySomebody: !this.declared<true>(ASKED_AT_INTERVALS, context),
    });
    if (!session) throw sessionExpired();
    if (session.passwordDue && !this.declared<true>(BEFORE_NEW_PASSWORD, context))
      throw newPasswordNeeded(session.passwordDue);
    const caller: AccountCaller = { kind: 'account', ...session, address: request.ip };
    if (access !== 'everyone' && !may(caller, access)) throw notPermitted(caller, access);
    rememberCaller(request, caller);
    return true;
  }

  private declared<Value>(what: string, context: ExecutionContext): Value | undefined {
    return this.reflector.getAllAndOverride<Value | undefined>(what, [
      context.getHandler(),
      context.getClass(),
    ]);
  }
}

/** The agency that the page shows from which the request comes. @throws Refusal AGENCY_NOT_HELD where it is no agency's id */
function agencyAsked({ headers, query }: FastifyRequest): string | undefined {
  const asked = headers[AGENCY_HEADER] ?? (query as Record<string, unknown>)[AGENCY_PARAMETER];
  if (asked === undefined) return undefined;
  const read = idSchema.safeParse(asked);
  if (!read.success) throw agencyNotHeld();
  return read.data;
}
