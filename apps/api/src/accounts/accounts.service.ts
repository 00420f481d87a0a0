import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Account as ContractAccount, ChangeAccount, WantedAccount } from '@zhaojian/contract';
import { DataSource, type EntityManager, In, QueryFailedError } from 'typeorm';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import { type Actor, AuditRecord } from '../audit/audit-record.service.ts';
import { isInArea } from '../authorization/area.ts';
import { Clock } from '../clock.ts';
import { insertRows } from '../database/insert-rows.ts';
import { Account } from './account.entity.ts';
import {
  accountNotFound,
  firstPasswordKnown,
  lastAdministrator,
  noAccountCalled,
  reachesBeyond,
  usernameTaken,
} from './accounts.errors.ts';
import { hasAdministrator, isAdministrator, oneAdministratorAtATime } from './last-administrator.ts';
import { generatedPassword, hashPassword, QUICKLY_HASHED, quicklyHashed, slowlyHashed } from './passwords.ts';
import { AGENCIES_HELD, AgenciesHeld, type AgencyHeld } from './several-agencies/agencies-held.service.ts';
import { AccountAgency } from './several-agencies/account-agency.entity.ts';
import { refuseBeforeHandingOver, refuseSecondDuty } from './separate-duties.ts';
import { Sessions } from './sign-in/sessions.service.ts';

/**
 * Whose a password is that comes with a new account: the person's `own`, the `first` that was made for them and which they change
 * when they sign in, or one that is `published` and stays.
 */
export type PasswordOrigin = 'own' | 'first' | 'published';

/** An account that is to be, with its password. */
export interface NewAccount extends WantedAccount {
  /** As it is typed, or the hash of one that somebody typed earlier. */
  readonly password: string | { readonly hash: string };
  /** `own` when left out. */
  readonly origin?: PasswordOrigin;
}

/** A person who is to have an account, and their agencies as they are now. */
export interface NewPerson extends Pick<Account, 'username' | 'displayName' | 'role' | 'phone' | 'email'> {
  readonly agencies: readonly [AgencyHeld, ...AgencyHeld[]];
}

/** An account with all agencies that it has, its first one first. */
export interface PlacedAccount extends Account {
  readonly agencies: readonly AgencyHeld[];
}

/** Accounts: made, changed, switched off. The last administrator of the whole area is never lost. */
@Injectable()
export class Accounts {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly held: AgenciesHeld,
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
   * The account if one of its agencies is in the subtree, asked in one question: one outside takes as long as one that never was.
   * @throws Refusal ACCOUNT_NOT_FOUND
   */
  async findBelow(pathPrefix: string, id: string): Promise<Account> {
    const account = await this.database.manager
      .createQueryBuilder(Account, 'account')
      .where('account.id = :id', { id })
      .andWhere(
        `EXISTS (SELECT FROM ${AGENCIES_HELD} AS held JOIN ${latestPlacementOf('held.agency_id')} AS place ON true
                 WHERE held.account_id = account.id AND place.path LIKE :prefix || '%')`,
        { prefix: pathPrefix },
      )
      .getOne();
    if (!account) throw accountNotFound();
    return account;
  }

  /**
   * The same if all of its agencies are in the subtree: anyone who sets the password of an account could act for each of them.
   * @throws Refusal ACCOUNT_NOT_FOUND, ACCOUNT_REACHES_BEYOND
   */
  async findWhollyBelow(pathPrefix: string, id: string): Promise<PlacedAccount> {
    const account = await this.findBelow(pathPrefix, id);
    const agencies = await this.held.of(id);
    if (!agencies.every(({ path }) => path.startsWith(pathPrefix))) throw reachesBeyond(account.displayName);
    return { ...account, agencies };
  }

  /** Everyone whose account has one of these agencies, disabled or not. */
  async ofAgencies(manager: EntityManager, agencyIds: readonly string[]): Promise<PlacedAccount[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT account_id AS id FROM ${AGENCIES_HELD} AS held WHERE agency_id = ANY($1)`,
      [agencyIds],
    );
    const ids = rows.map(({ id }) => id);
    const accounts = await manager.find(Account, { where: { id: In(ids) }, order: { username: 'ASC' } });
    const held = await this.held.ofAll(ids, manager);
    return accounts.map((account) => ({ ...account, agencies: held.get(account.id) ?? [] }));
  }

  /** Every name that somebody signs in by. */
  async usernames(manager: EntityManager = this.database.manager): Promise<Set<string>> {
    const rows = await manager.query<{ username: string }[]>('SELECT username FROM account');
    return new Set(rows.map(({ username }) => username));
  }

  /**
   * Many accounts with passwords made here, in a transaction that adds `hashFirstPasswords` as well. Returns the passwords:
   * nobody is told them ever again.
   * @throws Refusal USERNAME_TAKEN, DUTY_CONFLICT
   */
  async createAll(
    manager: EntityManager,
    actor: Actor,
    people: readonly NewPerson[],
  ): Promise<{ username: string; password: string }[]> {
    const made = people.map((person) => ({ ...person, id: randomUUID(), password: generatedPassword() }));
    const givenAt = this.clock.now();
    await insertRows(
      manager,
      Account,
      made.map(({ agencies: [first], password, ...account }) => ({
        ...account,
        agencyId: first.id,
        passwordHash: quicklyHashed(password),
        ...this.stateOf('first', actor),
      })),
    ).catch((error: unknown) => {
      throw isDuplicate(error) ? usernameTaken(usernameIn(error)) : error;
    });
    const held = made.flatMap(({ id, agencies: [_first, ...more] }) =>
      more.map((agency) => ({ accountId: id, agencyId: agency.id, givenAt })),
    );
    await insertRows(manager, AccountAgency, held);
    for (const { agencies: _agencies, password: _password, ...account } of made)
      await refuseSecondDuty(manager, { ...account, disabledAt: null });
    await this.audit.add(
      manager,
      actor,
      ...people.flatMap(({ displayName, username, role, agencies: [first, ...others] }) => {
        const subject = `${displayName}（${username}）`;
        return [
          { action: 'account.created' as const, subject, agency: first, details: { role } },
          ...others.map((agency) => ({ action: 'account.agencyGiven' as const, subject, agency })),
        ];
      }),
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

  /** @throws Refusal USERNAME_TAKEN, DUTY_CONFLICT */
  async create(
    actor: Actor,
    { password, origin = 'own', ...wanted }: NewAccount,
    within: EntityManager = this.database.manager,
  ): Promise<Account> {
    const passwordHash = typeof password === 'string' ? await hashPassword(password) : password.hash;
    return within
      .transaction(async (manager) => {
        const account = await manager.save(
          manager.create(Account, { ...wanted, passwordHash, ...this.stateOf(origin, actor) }),
        );
        await refuseSecondDuty(manager, account);
        await this.record(manager, actor, 'account.created', account, { role: account.role });
        return account;
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? usernameTaken(wanted.username) : error;
      });
  }

  /**
   * Disabling, another role and the loss of an agency end the account's sessions: nobody goes on as the person they were.
   * @throws Refusal ACCOUNT_NOT_FOUND, OWN_ACCOUNT_LOCKED, LAST_ADMINISTRATOR, LAST_AGENCY, FIRST_PASSWORD_KNOWN, DUTY_CONFLICT
   */
  async change(
    actor: Actor,
    id: string,
    { disabled, giveAgencies: give = [], takeAgencies: take = [], ...wanted }: ChangeAccount,
    within: EntityManager = this.database.manager,
  ): Promise<Account> {
    return within.transaction(async (manager) => {
      if (disabled || wanted.role || take.length > 0) await oneAdministratorAtATime(manager);
      const account = await this.locked(manager, id);
      const before = { ...account };
      const administered = isAdministrator(before) ? await this.held.of(id, manager) : [];
      Object.assign(account, wanted);
      const { given, taken } = await this.held.change(manager, account, { give, take });
      if (disabled !== undefined)
        account.disabledAt = disabled ? (account.disabledAt ?? this.clock.now()) : null;
      // A disabled account opens nothing; where it is enabled again, its password opens all that it was given meanwhile.
      const opens = before.disabledAt ? await this.held.of(id, manager) : given;
      if (!account.disabledAt) refuseKnownPassword(account, opens);
      await manager.save(account);
      await refuseSecondDuty(manager, account);
      const gives = actor.accountId === id && account.disabledAt !== null;
      for (const agency of administered) {
        if (gives) await refuseBeforeHandingOver(manager, agency);
        await this.refuseWithoutAdministrator(manager, agency);
      }

      if (account.disabledAt || account.role !== before.role || taken.length > 0)
        await this.sessions.endAll(id, manager);

      if (Object.keys(wanted).length > 0) {
        await this.record(manager, actor, 'account.changed', account, {
          before: summary(before),
          after: summary(account),
        });
      }
      const subject = subjectOf(account);
      await this.audit.add(
        manager,
        actor,
        ...given.map((agency) => ({ action: 'account.agencyGiven' as const, subject, agency })),
        ...taken.map((agency) => ({ action: 'account.agencyTaken' as const, subject, agency })),
      );
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

  /** The account for those of an area: of its agencies, those in it; all where none is given. */
  async describe(account: Account, areaPath = ''): Promise<ContractAccount> {
    const held = await this.held.of(account.id);
    const agencies = held
      .filter(({ path }) => path.startsWith(areaPath))
      .map(({ id, name }) => ({ id, name }));
    return {
      id: account.id,
      username: account.username,
      displayName: account.displayName,
      role: account.role,
      agencyId: agencies[0]?.id ?? '',
      agencyName: agencies[0]?.name ?? '',
      agencies,
      phone: account.phone,
      email: account.email,
      disabled: account.disabledAt !== null,
      lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
    };
  }

  private stateOf(
    origin: PasswordOrigin,
    { agencyId }: Actor,
  ): Pick<Account, 'passwordIsFirst' | 'firstPasswordBy' | 'passwordSetAt'> {
    return {
      passwordIsFirst: origin === 'first',
      firstPasswordBy: origin === 'first' ? (agencyId ?? null) : null,
      passwordSetAt: origin === 'published' ? null : this.clock.now(),
    };
  }

  private async refuseWithoutAdministrator(
    manager: EntityManager,
    { name, path }: AgencyHeld,
  ): Promise<void> {
    if (!(await hasAdministrator(manager, path))) throw lastAdministrator(name);
  }

  /**
   * What was done with an account, in the record of each of its agencies: somebody above one of them may not see the others.
   */
  async record(
    manager: EntityManager,
    actor: Actor,
    action: `account.${'created' | 'changed' | 'disabled' | 'enabled' | 'passwordReset' | 'passwordChanged' | 'sessionsEnded'}`,
    account: Account,
    details?: Record<string, unknown>,
  ): Promise<void> {
    const subject = subjectOf(account);
    const agencies = await this.held.of(account.id, manager);
    await this.audit.add(manager, actor, ...agencies.map((agency) => ({ action, subject, agency, details })));
  }
}

/**
 * A first password opens nothing that its maker could not have given: they know it until the person has chosen their own.
 * @throws Refusal FIRST_PASSWORD_KNOWN
 */
function refuseKnownPassword(
  { passwordIsFirst, firstPasswordBy, displayName }: Account,
  given: readonly AgencyHeld[],
): void {
  if (!passwordIsFirst) return;
  const beyond = given.find((agency) => firstPasswordBy === null || !isInArea(firstPasswordBy, agency));
  if (beyond) throw firstPasswordKnown(displayName, beyond.name);
}

const subjectOf = ({ displayName, username }: Account): string => `${displayName}（${username}）`;

function summary({ displayName, role, phone, email }: Account) {
  return { displayName, role, phone, email };
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
