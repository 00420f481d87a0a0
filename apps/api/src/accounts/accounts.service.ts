import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Account as ContractAccount, ChangeAccount, WantedAccount } from '@zhaojian/contract';
import { DataSource, type EntityManager, In, QueryFailedError } from 'typeorm';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import { type Actor, AuditRecord } from '../audit/audit-record.service.ts';
import { Clock } from '../clock.ts';
import { Account } from './account.entity.ts';
import { accountNotFound, lastAdministrator, noAccountCalled, usernameTaken } from './accounts.errors.ts';
import { hasAdministrator, isAdministrator, oneAdministratorAtATime } from './last-administrator.ts';
import { generatedPassword, hashPassword, QUICKLY_HASHED, quicklyHashed, slowlyHashed } from './passwords.ts';
import { Sessions } from './sign-in/sessions.service.ts';

/** PostgreSQL takes 65,535 values in a statement. */
const ROWS_AT_ONCE = 1000;

/**
 * Whose a password is that comes with a new account: the person's `own`, the `first` that was made for them and which they change
 * when they sign in, or one that is `published` and stays.
 */
export type PasswordOrigin = 'own' | 'first' | 'published';

/** An account that is to be, with its password. */
export interface NewAccount extends WantedAccount {
  readonly password: string;
  /** `own` when left out. */
  readonly origin?: PasswordOrigin;
}

/** A person who is to have an account, and their agency as it is now. */
export interface NewPerson extends Pick<Account, 'username' | 'displayName' | 'role' | 'phone' | 'email'> {
  readonly agency: { readonly id: string; readonly name: string; readonly path: string };
}

/** Accounts: made, changed, switched off. The last administrator of the whole area is never lost. */
@Injectable()
export class Accounts {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly agencies: AgencyTree,
    private readonly sessions: Sessions,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** How many accounts there are, disabled ones too. */
  async count(manager: EntityManager = this.database.manager): Promise<number> {
    return manager.count(Account);
  }

  /** @throws Refusal ACCOUNT_NOT_FOUND */
  async find(id: string): Promise<Account> {
    const account = await this.database.manager.findOneBy(Account, { id });
    if (!account) throw accountNotFound();
    return account;
  }

  /** @throws Refusal ACCOUNT_NOT_FOUND */
  async findByUsername(username: string): Promise<Account> {
    const account = await this.database.manager.findOneBy(Account, { username });
    if (!account) throw noAccountCalled(username);
    return account;
  }

  /**
   * The account if its agency is in the subtree, asked in one question: one outside takes as long as one that never was.
   * @throws Refusal ACCOUNT_NOT_FOUND
   */
  async findBelow(pathPrefix: string, id: string): Promise<Account> {
    const account = await this.database.manager
      .createQueryBuilder(Account, 'account')
      .where('account.id = :id', { id })
      .andWhere(
        `EXISTS (SELECT FROM ${latestPlacementOf('account.agency_id')} AS place WHERE place.path LIKE :prefix || '%')`,
        { prefix: pathPrefix },
      )
      .getOne();
    if (!account) throw accountNotFound();
    return account;
  }

  /** Everyone whose account is one of these agencies', disabled or not. */
  async ofAgencies(manager: EntityManager, agencyIds: readonly string[]): Promise<Account[]> {
    return manager.find(Account, { where: { agencyId: In([...agencyIds]) }, order: { username: 'ASC' } });
  }

  /** Every name that somebody signs in by. */
  async usernames(manager: EntityManager = this.database.manager): Promise<Set<string>> {
    const rows = await manager.query<{ username: string }[]>('SELECT username FROM account');
    return new Set(rows.map(({ username }) => username));
  }

  /**
   * Many accounts with passwords made here, in a transaction that adds `hashFirstPasswords` as well. Returns the passwords:
   * nobody is told them ever again.
   * @throws Refusal USERNAME_TAKEN
   */
  async createAll(
    manager: EntityManager,
    actor: Actor,
    people: readonly NewPerson[],
  ): Promise<{ username: string; password: string }[]> {
    const made = people.map((person) => ({ ...person, password: generatedPassword() }));
    for (let at = 0; at < made.length; at += ROWS_AT_ONCE)
      await manager
        .insert(
          Account,
          made.slice(at, at + ROWS_AT_ONCE).map(({ agency, password, ...account }) => ({
            ...account,
            agencyId: agency.id,
            passwordHash: quicklyHashed(password),
            ...this.stateOf('first'),
          })),
        )
        .catch((error: unknown) => {
          throw isDuplicate(error) ? usernameTaken(usernameIn(error)) : error;
        });
    await this.audit.add(
      manager,
      actor,
      ...people.map(({ displayName, username, role, agency }) => ({
        action: 'account.created' as const,
        subject: `${displayName}（${username}）`,
        agency,
        details: { role },
      })),
    );
    return made.map(({ username, password }) => ({ username, password }));
  }

  /** Hashes first passwords as all others are, those of so many accounts; returns whether there may be more. */
  async hashFirstPasswords(count: number): Promise<boolean> {
    const quick = await this.database.query<{ id: string; hash: string }[]>(
      `SELECT id, password_hash AS hash FROM account WHERE starts_with(password_hash, $1) LIMIT $2`,
      [QUICKLY_HASHED, count],
    );
    const slow = await Promise.all(quick.map(async ({ hash }) => slowlyHashed(hash)));
    for (const [index, { id, hash }] of quick.entries())
      // A person who has set a password of their own meanwhile keeps it.
      await this.database.query(
        'UPDATE account SET password_hash = $3 WHERE id = $1 AND password_hash = $2',
        [id, hash, slow[index]],
      );
    return quick.length === count;
  }

  /** @throws Refusal USERNAME_TAKEN */
  async create(
    actor: Actor,
    { password, origin = 'own', ...wanted }: NewAccount,
    within: EntityManager = this.database.manager,
  ): Promise<Account> {
    const passwordHash = await hashPassword(password);
    return within
      .transaction(async (manager) => {
        const account = await manager.save(
          manager.create(Account, { ...wanted, passwordHash, ...this.stateOf(origin) }),
        );
        await this.record(manager, actor, 'account.created', account, { role: account.role });
        return account;
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? usernameTaken(wanted.username) : error;
      });
  }

  /**
   * Disabling, another role or agency end the account's sessions: nobody goes on as the person they were.
   * @throws Refusal ACCOUNT_NOT_FOUND, LAST_ADMINISTRATOR
   */
  async change(
    actor: Actor,
    id: string,
    { disabled, ...wanted }: ChangeAccount,
    within: EntityManager = this.database.manager,
  ): Promise<Account> {
    return within.transaction(async (manager) => {
      if (disabled || wanted.role || wanted.agencyId) await oneAdministratorAtATime(manager);
      const account = await this.locked(manager, id);
      const before = { ...account };
      Object.assign(account, wanted);
      if (disabled !== undefined)
        account.disabledAt = disabled ? (account.disabledAt ?? this.clock.now()) : null;
      await manager.save(account);
      if (isAdministrator(before)) await this.refuseWithoutAdministrator(manager, before.agencyId);

      const rights = account.role !== before.role || account.agencyId !== before.agencyId;
      if (account.disabledAt || rights) await this.sessions.endAll(id, manager);

      if (Object.keys(wanted).length > 0) {
        await this.record(manager, actor, 'account.changed', account, {
          before: summary(before),
          after: summary(account),
        });
      }
      if (!before.disabledAt && account.disabledAt)
        await this.record(manager, actor, 'account.disabled', account);
      if (before.disabledAt && !account.disabledAt)
        await this.record(manager, actor, 'account.enabled', account);
      return account;
    });
  }

  /** The account, which nobody else changes until the transaction ends. @throws Refusal ACCOUNT_NOT_FOUND */
  async locked(manager: EntityManager, id: string): Promise<Account> {
    const account = await manager.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!account) throw accountNotFound();
    return account;
  }

  /** Signs the account out everywhere, and records it. @throws Refusal ACCOUNT_NOT_FOUND */
  async endSessions(actor: Actor, id: string): Promise<void> {
    const account = await this.find(id);
    await this.database.transaction(async (manager) => {
      await this.sessions.endAll(id, manager);
      await this.record(manager, actor, 'account.sessionsEnded', account);
    });
  }

  /** The account as the API tells of it, with the newest name of its agency. */
  async describe(account: Account): Promise<ContractAccount> {
    const agency = await this.agencies.findLatest(account.agencyId);
    return {
      id: account.id,
      username: account.username,
      displayName: account.displayName,
      role: account.role,
      agencyId: account.agencyId,
      agencyName: agency?.name ?? '',
      phone: account.phone,
      email: account.email,
      disabled: account.disabledAt !== null,
      lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
    };
  }

  private stateOf(origin: PasswordOrigin): Pick<Account, 'passwordIsFirst' | 'passwordSetAt'> {
    return {
      passwordIsFirst: origin === 'first',
      passwordSetAt: origin === 'published' ? null : this.clock.now(),
    };
  }

  private async refuseWithoutAdministrator(manager: EntityManager, agencyId: string): Promise<void> {
    const agency = await this.agencies.findLatest(agencyId, manager);
    if (agency && !(await hasAdministrator(manager, agency.path))) throw lastAdministrator(agency.name);
  }

  /** What was done with an account, in the record of its agency. */
  async record(
    manager: EntityManager,
    actor: Actor,
    action: `account.${'created' | 'changed' | 'disabled' | 'enabled' | 'passwordReset' | 'passwordChanged' | 'sessionsEnded'}`,
    account: Account,
    details?: Record<string, unknown>,
  ): Promise<void> {
    const agency = await this.agencies.findLatest(account.agencyId, manager);
    const subject = `${account.displayName}（${account.username}）`;
    await this.audit.add(manager, actor, { action, subject, agency, details });
  }
}

function summary({ displayName, role, agencyId, phone, email }: Account) {
  return { displayName, role, agencyId, phone, email };
}

/** PostgreSQL names what is there already: Key (username)=(wang.fang) already exists. */
const usernameIn = (error: unknown): string =>
  error instanceof QueryFailedError && 'detail' in error.driverError
    ? (/=\(([^)]*)\)/.exec(String(error.driverError.detail))?.[1] ?? '')
    : '';

function isDuplicate(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    error.driverError instanceof Error &&
    'code' in error.driverError &&
    error.driverError.code === '23505'
  );
}
