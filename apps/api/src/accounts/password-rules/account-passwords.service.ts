import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ChangePassword,
  PASSWORD_RULE_BOUNDS,
  passwordRequirements,
  type PasswordRules,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../audit/audit-record.service.ts';
import type { AccountCaller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { Account } from '../account.entity.ts';
import {
  passwordUsedBefore,
  samePassword,
  tooManyPasswordAttempts,
  weakPassword,
  wrongCurrentPassword,
} from '../accounts.errors.ts';
import { Accounts } from '../accounts.service.ts';
import { type Attempt, AttemptLimits } from '../attempt-limits/attempt-limits.service.ts';
import { networkOf } from '../attempt-limits/network-of.ts';
import {
  generatedPassword,
  hashPassword,
  passwordMatches,
  QUICKLY_HASHED,
  slowlyHashed,
} from '../passwords.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { FormerPassword } from './former-password.entity.ts';
import { OfficePasswordRules } from './office-password-rules.service.ts';

/** New passwords in the place of others: a person's own by the rules, or a first one made for them. */
@Injectable()
export class AccountPasswords {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly accounts: Accounts,
    private readonly rules: OfficePasswordRules,
    private readonly sessions: Sessions,
    private readonly limits: AttemptLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * A password of one's own. Ends the other sessions; this one may do again whatever it was kept from.
   * @throws Refusal WEAK_PASSWORD, WRONG_CURRENT_PASSWORD, SAME_PASSWORD, PASSWORD_USED_BEFORE, TOO_MANY_ATTEMPTS
   */
  async changeOwn(actor: AccountCaller, { currentPassword, newPassword }: ChangePassword): Promise<void> {
    const account = await this.accounts.find(actor.accountId);
    const rules = await this.rules.current();
    await this.refuseWeak(newPassword, account.username, rules);
    await this.refuseUnlessRight(account, actor, currentPassword);
    if (currentPassword === newPassword) throw samePassword();
    await this.refuseFormer(account, newPassword, rules);
    const passwordHash = await hashPassword(newPassword);
    await this.database.transaction(async (manager) => {
      const now = await this.accounts.locked(manager, account.id);
      // An administrator may have set another one meanwhile: what they did is not undone by somebody who knew the old one.
      if (now.passwordHash !== account.passwordHash || now.disabledAt) throw wrongCurrentPassword();
      await this.replace(manager, now, { passwordHash, passwordIsFirst: false, firstPasswordBy: null });
      await this.sessions.endAll(account.id, manager, actor.sessionId);
      await this.sessions.passwordIsNew(actor.sessionId, manager);
      await this.accounts.record(manager, actor, 'account.passwordChanged', account);
    });
  }

  /**
   * A new first password for somebody who has lost theirs: told this once, changed when they sign in. Ends their sessions and waits.
   * @throws Refusal ACCOUNT_NOT_FOUND
   */
  async reset(actor: Actor, id: string): Promise<string> {
    const password = generatedPassword();
    await this.set(actor, id, password, true);
    return password;
  }

  /**
   * A password that somebody at the machine has chosen for an account. Ends its sessions and waits.
   * @throws Refusal ACCOUNT_NOT_FOUND, WEAK_PASSWORD
   */
  async setChosen(actor: Actor, { id, username }: Account, password: string): Promise<void> {
    await this.refuseWeak(password, username);
    await this.set(actor, id, password, false);
  }

  /** @throws Refusal WEAK_PASSWORD that names each rule it does not meet */
  async refuseWeak(password: string, username: string, rules?: PasswordRules): Promise<void> {
    const held = passwordRequirements(rules ?? (await this.rules.current()), password, username);
    const unmet = held.filter(({ isMet }) => !isMet);
    if (unmet.length > 0) throw weakPassword(unmet.map(({ text }) => text));
  }

  /**
   * For what only the account's owner may do, and not somebody who found the computer unlocked.
   * @throws Refusal WRONG_CURRENT_PASSWORD, TOO_MANY_ATTEMPTS
   */
  async refuseUnlessOwn(actor: AccountCaller, currentPassword: string): Promise<void> {
    await this.refuseUnlessRight(await this.accounts.find(actor.accountId), actor, currentPassword);
  }

  private async refuseUnlessRight(account: Account, actor: AccountCaller, password: string): Promise<void> {
    const right = await this.limits.try(ownPasswordAttempt(account, actor), async () =>
      (await passwordMatches(account.passwordHash, password)) ? true : undefined,
    );
    if (!right) throw wrongCurrentPassword();
  }

  private async set(actor: Actor, id: string, password: string, passwordIsFirst: boolean): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async (manager) => {
      const account = await this.accounts.locked(manager, id);
      await this.replace(manager, account, {
        passwordHash,
        passwordIsFirst,
        firstPasswordBy: passwordIsFirst ? (actor.agencyId ?? null) : null,
      });
      await this.sessions.endAll(id, manager);
      await this.accounts.record(manager, actor, 'account.passwordReset', account);
    });
  }

  private async replace(
    manager: EntityManager,
    { id, username, passwordHash: former }: Account,
    password: Pick<Account, 'passwordHash' | 'passwordIsFirst' | 'firstPasswordBy'>,
  ): Promise<void> {
    const kept = former.startsWith(QUICKLY_HASHED) ? await slowlyHashed(former) : former;
    await manager.insert(FormerPassword, { accountId: id, passwordHash: kept });
    await manager.query(
      `DELETE FROM former_password WHERE account_id = $1 AND id NOT IN
         (SELECT id FROM former_password WHERE account_id = $1 ORDER BY id DESC LIMIT $2)`,
      [id, PASSWORD_RULE_BOUNDS.remembered.most],
    );
    await manager.update(Account, id, { ...password, passwordSetAt: this.clock.now() });
    await this.limits.lift(username, manager);
  }

  /** The present one is one of the last as well, and has been compared already. */
  private async refuseFormer(
    { id }: Account,
    password: string,
    { remembered }: PasswordRules,
  ): Promise<void> {
    const former = await this.database.manager.find(FormerPassword, {
      where: { accountId: id },
      order: { id: 'DESC' },
      take: remembered - 1,
    });
    for (const { passwordHash } of former)
      if (await passwordMatches(passwordHash, password)) throw passwordUsedBefore(remembered);
  }
}

/** Anyone with a session may be somebody who found the computer unlocked. */
function ownPasswordAttempt({ username }: Account, { address }: AccountCaller): Attempt {
  const network = networkOf(address);
  return { username, network, counters: ['ownPassword'], refusal: tooManyPasswordAttempts };
}
