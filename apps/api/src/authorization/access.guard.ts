import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../accounts/sign-in/session-cookie.ts';
import { Sessions } from '../accounts/sign-in/sessions.service.ts';
import { notPermitted, notSignedIn, sessionExpired } from './authorization.errors.ts';
import { type AccountCaller, may, rememberCaller } from './caller.ts';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.ts';

/** Asked before every route: lets in who has the permission the route needs, and nobody where it declares nothing. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say who may call it`);
    if (access === 'public') return true;

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = request.cookies[SESSION_COOKIE];
    if (!token) throw notSignedIn();
    const session = await this.sessions.use(token);
    if (!session) throw sessionExpired();
    const caller: AccountCaller = { kind: 'account', ...session, address: request.ip };
    if (access !== 'everyone' && !may(caller, access)) throw notPermitted(caller, access);
    rememberCaller(request, caller);
    return true;
  }
}
