import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SignIn } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { AuditRecord } from '../audit/audit-record.service.ts';
import { Clock } from '../clock.ts';
import { Account } from './account.entity.ts';
import { wrongCredentials } from './accounts.errors.ts';
import { passwordMatches } from './passwords.ts';
import { Sessions } from './sessions.service.ts';
import { SignInLimits } from './sign-in-limits.service.ts';

@Injectable()
export class SignInService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly limits: SignInLimits,
    private readonly sessions: Sessions,
    private readonly agencies: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS */
  async signIn({ username: typed, password }: SignIn, address: string, userAgent: string): Promise<string> {
    const username = typed.toLowerCase();
    const attempt = await this.limits.begin(username, address);
    const account = await this.database.manager.findOneBy(Account, { username });
    const matches = await passwordMatches(account?.passwordHash, password);
    if (!matches || !account || account.disabledAt) throw wrongCredentials();
    await this.limits.succeeded(attempt, username);

    return this.database.transaction(async (manager) => {
      await manager.update(Account, account.id, { lastSignInAt: this.clock.now() });
      await this.record(manager, 'session.opened', account, address);
      return this.sessions.open(account.id, address, userAgent, manager);
    });
  }

  /** Signing out twice is no mistake. */
  async signOut(token: string, address: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const account = await this.sessions.endByToken(token, manager);
      if (account) await this.record(manager, 'session.ended', account, address);
    });
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
      { accountId: id, displayName, address },
      { action, subject: username, agency },
    );
  }
}
