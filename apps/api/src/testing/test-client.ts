import { randomBytes } from 'node:crypto';
import { ROUTES, type Role } from '@zhaojian/contract';
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { Accounts } from '../accounts/accounts.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import type { TestApp } from './test-app.ts';

/** By the rules for passwords. */
export const testPassword = 'A password for tests';

/** A browser with an account signed in. */
export interface TestClient {
  accountId: string;
  username: string;
  cookie: string;
  get(url: string): Promise<Response>;
  post(url: string, body?: object): Promise<Response>;
  put(url: string, body?: object): Promise<Response>;
  patch(url: string, body?: object): Promise<Response>;
  delete(url: string): Promise<Response>;
  /** Any request, e.g. an upload, with the session's cookie. */
  send(options: InjectOptions): Promise<Response>;
}

/** Makes a new account of the role at the agency and signs it in. */
export async function signedIn(app: TestApp, role: Role, agencyId: string): Promise<TestClient> {
  const username = `${role.toLowerCase()}-${randomBytes(4).toString('hex')}`;
  const account = { username, displayName: `测试${role}`, role, agencyId, password: testPassword };
  const { id } = await app.nest.get(Accounts).create(thePlatform, { ...account, origin: 'published' });
  return { ...(await signIn(app, username, testPassword)), accountId: id };
}

/** Signs an existing account in from a new browser. */
export async function signIn(app: TestApp, username: string, password: string): Promise<TestClient> {
  const answer = await app.inject({ method: 'POST', url: ROUTES.session, payload: { username, password } });
  if (answer.statusCode !== 201) throw new Error(`${username} cannot sign in: ${answer.body}`);
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const send = (options: InjectOptions) =>
    app.inject({ ...options, headers: { 'sec-fetch-site': 'same-origin', ...options.headers, cookie } });
  return {
    accountId: answer.json<{ account: { id: string } }>().account.id,
    username,
    cookie,
    send,
    get: (url) => send({ url }),
    post: (url, payload = {}) => send({ method: 'POST', url, payload }),
    put: (url, payload = {}) => send({ method: 'PUT', url, payload }),
    patch: (url, payload = {}) => send({ method: 'PATCH', url, payload }),
    delete: (url) => send({ method: 'DELETE', url }),
  };
}

/** Puts the values in the place of the address's `:name` parts. */
export function at(route: string, values: Record<string, string | number>): string {
  return route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
}
