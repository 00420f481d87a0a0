import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type PasswordDue, type Permission, type Role, roleMay } from '@zhaojian/contract';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../audit/audit-record.service.ts';
import { accountNeeded } from './authorization.errors.ts';

/** What is known of every caller: the area it sees is this agency and all below it. */
interface AnyCaller extends Actor {
  agencyId: string;
}

/** A person who is signed in, as far as the request proves it. */
export interface AccountCaller extends AnyCaller {
  kind: 'account';
  accountId: string;
  role: Role;
  sessionId: string;
  /** Why nothing is answered until a new password is set. */
  passwordDue: PasswordDue | null;
  /** The network address of the request, for the audit record. */
  address: string;
}

/** A program elsewhere, with permissions of its own and no account. */
export interface TokenCaller extends AnyCaller {
  kind: 'token';
  accountId: null;
  tokenId: string;
  permissions: readonly Permission[];
  address: string;
}

/**
 * Work of the platform itself while nobody is signed in, in the name of the person who asked for it, with the permissions it
 * needs and no more.
 */
export interface JobCaller extends AnyCaller {
  kind: 'job';
  permissions: readonly Permission[];
}

/** Who is asking. Services ask what it may do, whose area it sees and what the record calls it, and seldom of which kind it is. */
export type Caller = AccountCaller | TokenCaller | JobCaller;

/** The one question about permissions. What depends on more is decided where it happens. */
export const may = (caller: Caller, permission: Permission): boolean =>
  caller.kind === 'account' ? roleMay(caller.role, permission) : caller.permissions.includes(permission);

/** A job in somebody's name, within an area: recorded for the agency for which they asked for it. */
export const jobOf = (
  { accountId, displayName, address, agencyId: asked, actsFor = asked }: Actor,
  agencyId: string,
  permissions: readonly Permission[],
): JobCaller => ({
  kind: 'job',
  accountId,
  displayName,
  address,
  agencyId,
  permissions,
  ...(actsFor !== undefined && { actsFor }),
});

/** The caller as it is kept beside what it did, with the agency for which it acted. */
export const actorOf = ({
  accountId,
  displayName,
  address,
  agencyId,
  actsFor = agencyId,
}: Caller): Actor => ({
  accountId,
  displayName,
  address,
  agencyId: actsFor,
});

/** Whose turn it is where many wait: an account with all its jobs, a token, the platform. */
export const servedAs = (caller: Caller): string =>
  caller.accountId ?? (caller.kind === 'token' ? caller.tokenId : '');

/** The caller as the account that answers for what is done. @throws Refusal ACCOUNT_NEEDED where there is none */
export function withAccount<Asking extends Caller>(caller: Asking): Asking & { accountId: string } {
  if (caller.accountId === null) throw accountNeeded(caller.displayName);
  return caller as Asking & { accountId: string };
}

const callers = new WeakMap<FastifyRequest, Caller>();

export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

function callerOf(context: ExecutionContext): Caller {
  const caller = callers.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!caller) throw new Error('a public route has no caller');
  return caller;
}

/** The caller as a parameter of a route that is not public. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callerOf(context),
);

/** The same where only a signed-in person makes sense: their session, their password. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): AccountCaller => {
  const caller = callerOf(context);
  if (caller.kind !== 'account') throw accountNeeded(caller.displayName);
  return caller;
});
