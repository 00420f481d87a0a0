import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PasswordDue, PasswordRules, SignIn } from '@zhaojian/contract';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import { Clock } from '../../clock.ts';
import { Account } from '../account.entity.ts';
import { TOO_MANY_ATTEMPTS, tooManyAttempts, tooManySignIns, wrongCredentials } from '../accounts.errors.ts';
import { type Attempt, AttemptLimits, LONGEST_LINE } from '../attempt-limits/attempt-limits.service.ts';
import { FairSemaphore } from '../../workload/fair-semaphore.ts';
import { KnownNetwork } from '../attempt-limits/known-network.entity.ts';
import { networkOf } from '../attempt-limits/network-of.ts';
import { passwordMatches } from '../passwords.ts';
import { OfficePasswordRules } from '../password-rules/office-password-rules.service.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { RefusedSignIns } from './refused-sign-ins.service.ts';
import { Sessions } from './sessions.service.ts';
import type { Counter } from '../attempt-limits/waits.ts';

/** Who asks to sign in, as far as the request shows. */
export interface Browser {
  address: string;
  userAgent: string;
  /** Of the session it has, if any. */
  token: string | undefined;
}

/** A network from which nobody has signed in for this long is like any other again. */
const knownForDays = 366;
const DAY = 86_400_000;

/**
 * Whether an account needs a new password before anything else, asked when it signs in: a person who is working when theirs
 * grows too old is not interrupted.
 */
function passwordDue(
  { passwordIsFirst, passwordSetAt }: Account,
  { days }: PasswordRules,
  now: Date,
): PasswordDue | null {
  if (passwordIsFirst) return 'first';
  return passwordSetAt && now.getTime() - passwordSetAt.getTime() > days * DAY ? 'expired' : null;
}

/** Opens and ends sessions, within the limits on attempts. */
@Injectable()
export class SignInService {
  /** Many sessions of one account wait for its row: not with all the transactions that there may be at a time. */
  private readonly semaphore = new FairSemaphore(4, LONGEST_LINE, tooManySignIns);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly limits: AttemptLimits,
    private readonly sessions: Sessions,
    private readonly rules: OfficePasswordRules,
    private readonly agencies: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly refusedSignIns: RefusedSignIns,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a session and returns its token; one that is to set a new password first can do nothing else. The one the browser had before ends.
   * @throws Refusal WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS, TOO_MANY_SIGN_INS
   */
  async signIn({ username: typed, password }: SignIn, browser: Browser): Promise<string> {
    const username = typed.toLowerCase();
    const attempt = await this.attemptOf(username, browser.address);
    const refused = (waits: boolean) =>
      this.refusedSignIns.record({ username, address: browser.address, waits });
    const account = await this.limits
      .try(attempt, () => this.verified(username, password))
      .catch(async (error: unknown) => {
        if (error instanceof Refusal && error.code === TOO_MANY_ATTEMPTS) await refused(true);
        throw error;
      });
    if (!account) {
      await refused(false);
      throw wrongCredentials();
    }
    return this.semaphore.run(attempt.network, () => this.open(account, attempt, browser));
  }

  private open(account: Account, attempt: Attempt, browser: Browser): Promise<string> {
    return this.database.transaction(async (manager) => {
      await this.stillThe(account, manager);
      await this.limits.succeeded(attempt, manager);
      await this.rememberNetwork(account.id, attempt.network, manager);
      if (browser.token) await this.end(browser.token, browser.address, manager);
      await manager.update(Account, account.id, { lastSignInAt: this.clock.now() });
      const begun = { ...account, agencyId: account.lastAgencyId ?? account.agencyId };
      await this.record(manager, 'session.opened', begun, browser.address);
      const now = this.clock.now();
      const due = passwordDue(account, await this.rules.current(manager), now);
      const { address, userAgent } = browser;
      const opened = { address, userAgent, agencyId: account.lastAgencyId, passwordDue: due };
      return this.sessions.open(account.id, opened, manager);
    });
  }

  /** Signing out twice is no mistake. */
  async signOut(token: string, address: string): Promise<void> {
    await this.database.transaction((manager) => this.end(token, address, manager));
  }

  private async end(token: string, address: string, manager: EntityManager): Promise<void> {
    const account = await this.sessions.endByToken(token, manager);
    if (account) await this.record(manager, 'session.ended', account, address);
  }

  private async verified(username: string, password: string): Promise<Account | undefined> {
    const account = await this.database.manager.findOneBy(Account, { username });
    const matches = await passwordMatches(account?.passwordHash, password);
    return matches && account && !account.disabledAt ? account : undefined;
  }

  /**
   * The password took a while to verify. If it was reset or the account disabled meanwhile, the person who did that has ended
   * all sessions, and this one must not come after. Held from here on, a change waits and then finds the session.
   */
  private async stillThe({ id, passwordHash }: Account, manager: EntityManager): Promise<void> {
    const now = await manager.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!now || now.disabledAt || now.passwordHash !== passwordHash) throw wrongCredentials();
  }

  private async attemptOf(username: string, address: string): Promise<Attempt> {
    const network = networkOf(address);
    const known = await this.database.manager.existsBy(KnownNetwork, { network, account: { username } });
    const counters: Counter[] = known ? ['accountHere'] : ['accountHere', 'account', 'network'];
    return { username, network, counters, refusal: tooManyAttempts };
  }

  private async rememberNetwork(accountId: string, network: string, manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    await manager.upsert(KnownNetwork, { accountId, network, lastSignInAt: now }, ['accountId', 'network']);
    const longAgo = new Date(now.getTime() - knownForDays * DAY);
    await manager.delete(KnownNetwork, { accountId, lastSignInAt: LessThan(longAgo) });
  }

  private async record(
    manager: EntityManager,
    action: 'session.opened' | 'session.ended',
    { id, displayName, username, agencyId }: Account,
    address: string,
  ): Promise<void> {
    const agency = await this.agencies.findLatest(agencyId, manager);
    await this.audit.add(
      manager,
      { accountId: id, displayName, address, agencyId },
      { action, subject: username, agency },
    );
  }
}
