import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { foreignOrigin } from './authorization.errors.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against requests that another site makes a signed-in browser send (CSRF), besides the cookie's SameSite=Strict.
 * Browsers name the origin on every request that changes something; a program that names none carries no one's cookie.
 * What a form can send without a script, though, is taken only with a word about where it comes from: browsers that do
 * not name the origin of forms are old, but they exist.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@InjectEnvironment() private readonly environment: Environment) {}

  /** @throws Refusal for a change that another site's page asked for */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (readingMethods.has(request.method)) return true;
    const site = request.headers['sec-fetch-site'];
    if (site === 'cross-site' || site === 'same-site') throw foreignOrigin();
    const { origin } = request.headers;
    if (origin === undefined) {
      if (site !== 'same-origin' && isForm(request)) throw foreignOrigin();
      return true;
    }
    if (!this.isOurs(origin, request)) throw foreignOrigin();
    return true;
  }

  private isOurs(origin: string, request: FastifyRequest): boolean {
    if (!URL.canParse(origin)) return false;
    const { publicUrl } = this.environment;
    // As the connection names it: X-Forwarded-Host is whatever somebody writes into it.
    return (
      new URL(origin).host === request.headers.host ||
      (publicUrl !== undefined && new URL(publicUrl).origin === origin)
    );
  }
}

/** The types of content that a page may send anywhere without asking. */
const isForm = ({ headers }: FastifyRequest): boolean =>
  /^(multipart\/form-data|application\/x-www-form-urlencoded|text\/plain)\b/i.test(
    headers['content-type'] ?? '',
  );
