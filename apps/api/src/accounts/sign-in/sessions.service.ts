import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { PasswordDue, Role } from '@zhaojian/contract';
import { type EntityManager, In, MoreThan, Not, Repository } from 'typeorm';
import { Clock } from '../../clock.ts';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { isDiskFull } from '../../storage/disk-full.ts';
import type { Account } from '../account.entity.ts';
import { agencyNotHeld } from '../accounts.errors.ts';
import { AgenciesHeld } from '../several-agencies/agencies-held.service.ts';
import { Session } from './session.entity.ts';

export interface UsedSession {
  sessionId: string;
  accountId: string;
  displayName: string;
  role: Role;
  agencyId: string;
  /** Why nothing is answered until a new password is set. */
  passwordDue: PasswordDue | null;
}

/** Where somebody signs in from, and what is asked of them first. */
export interface OpenedSession {
  address: string;
  userAgent: string;
  /** null: the account's first one. */
  agencyId: string | null;
  passwordDue: PasswordDue | null;
}

const minute = 60_000;
const hour = 60 * minute;

/** Anyone who only reads goes on reading. */
const passOverFullDisk = (error: unknown): void => {
  if (!isDiskFull(error)) throw error;
};

/** Sessions live in the database and can be ended there at any time. */
@Injectable()
export class Sessions {
  constructor(
    @InjectRepository(Session) private readonly sessions: Repository<Session>,
    @InjectEnvironment() private readonly environment: Environment,
    private readonly held: AgenciesHeld,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and returns its token, which is kept nowhere but in the browser. */
  async open(
    accountId: string,
    { address, userAgent, agencyId, passwordDue }: OpenedSession,
    manager: EntityManager,
  ): Promise<string> {
    const now = this.clock.now();
    const token = newSessionToken();
    await this.clearExpired(now, manager);
    await manager.insert(Session, {
      accountId,
      tokenHash: hashOfToken(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: this.expiry(now, now),
      address,
      userAgent: userAgent.slice(0, 300),
      agencyId,
      passwordDue,
    });
    return token;
  }

  /**
   * The session of a token that is still good, and extends it; undefined otherwise.
   * @param agencyId that it is used for; left out, the one that it last switched to
   * @param bySomebody whether a person uses it, and not a page by itself: then it lasts no longer
   * @throws Refusal AGENCY_NOT_HELD: it is never used for another one instead
   */
  async use(
    token: string,
    { agencyId: asked, bySomebody = true }: { agencyId?: string | undefined; bySomebody?: boolean } = {},
  ): Promise<UsedSession | undefined> {
    const now = this.clock.now();
    // Asked for with `findOne` it would be two questions, before every answer.
    const [session] = await this.sessions.find({
      where: { tokenHash: hashOfToken(token) },
      relations: { account: true },
    });
    if (!session || session.expiresAt <= now || session.account.disabledAt) return undefined;
    // Once a minute is enough to keep it alive, and spares a write for every request.
    if (bySomebody && now.getTime() - session.lastSeenAt.getTime() > minute) {
      await this.sessions
        .update(session.id, { lastSeenAt: now, expiresAt: this.expiry(session.createdAt, now) })
        .catch(passOverFullDisk);
    }
    const { id, displayName, role, agencyId: first } = session.account;
    const { id: sessionId, passwordDue } = session;
    const wanted = asked ?? session.agencyId ?? first;
    const has = wanted === first || (await this.held.has(id, wanted));
    if (!has && asked !== undefined) throw agencyNotHeld();
    const agencyId = has ? wanted : first;
    return { sessionId, accountId: id, displayName, role, agencyId, passwordDue };
  }

  /** The agency for which it is used from now on where a request names none. */
  async switchTo(sessionId: string, agencyId: string, manager: EntityManager): Promise<void> {
    await manager.update(Session, sessionId, { agencyId });
  }

  /** The session may do from now on what the account may. */
  async passwordIsNew(sessionId: string, manager: EntityManager): Promise<void> {
    await manager.update(Session, sessionId, { passwordDue: null });
  }

  /** Until when a session lasts; undefined where it has ended meanwhile. */
  async expiryOf(sessionId: string): Promise<Date | undefined> {
    return (await this.sessions.findOneBy({ id: sessionId }))?.expiresAt;
  }

  /** Those of some sessions that have not ended. */
  async stillGood(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.sessions.find({
      select: { id: true },
      where: { id: In(sessionIds), expiresAt: MoreThan(this.clock.now()) },
    });
    return new Set(found.map(({ id }) => id));
  }

  /** The sessions of an account, the one used last first. */
  async ofAccount(accountId: string): Promise<Session[]> {
    return this.sessions.find({ where: { accountId }, order: { lastSeenAt: 'DESC' } });
  }

  /** Ends one session of the account. Returns whether there was one. */
  async end(accountId: string, sessionId: string): Promise<boolean> {
    const { affected } = await this.sessions.delete({ id: sessionId, accountId });
    return affected === 1;
  }

  /** Ends the session of a token. Returns whose it was, and for which agency; undefined when it had ended already. */
  async endByToken(token: string, manager: EntityManager): Promise<Account | undefined> {
    const session = await manager.findOne(Session, {
      where: { tokenHash: hashOfToken(token) },
      relations: { account: true },
    });
    if (!session) return undefined;
    await manager.delete(Session, session.id);
    return { ...session.account, agencyId: session.agencyId ?? session.account.agencyId };
  }

  /** Ends all sessions of the account, but the one that is given. */
  async endAll(accountId: string, manager: EntityManager, exceptSessionId?: string): Promise<void> {
    await manager.delete(Session, { accountId, ...(exceptSessionId && { id: Not(exceptSessionId) }) });
  }

  /** Rows that another sign-in is about to delete are left to it: waiting for each other, they could deadlock. */
  private async clearExpired(now: Date, manager: EntityManager): Promise<void> {
    await manager.query(
      `DELETE FROM session WHERE id IN (SELECT id FROM session WHERE expires_at < $1 FOR UPDATE SKIP LOCKED)`,
      [now],
    );
  }

  /** This long after the last request, and never later than that long after signing in. */
  private expiry(openedAt: Date, lastSeenAt: Date): Date {
    const { sessionHours, sessionMaxHours } = this.environment;
    return new Date(
      Math.min(lastSeenAt.getTime() + sessionHours * hour, openedAt.getTime() + sessionMaxHours * hour),
    );
  }
}

/** 256 random bits: the hash needs neither salt nor slowness. */
const newSessionToken = (): string => randomBytes(32).toString('base64url');

const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
