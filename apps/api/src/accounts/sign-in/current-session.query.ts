import { Injectable } from '@nestjs/common';
import { type CurrentSession, roleMay } from '@zhaojian/contract';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { sessionExpired } from '../../authorization/authorization.errors.ts';
import { OfficePasswordRules } from '../password-rules/office-password-rules.service.ts';
import { Accounts } from '../accounts.service.ts';
import { Sessions, type UsedSession } from './sessions.service.ts';

/** Who is signed in, for the head of every page. */
@Injectable()
export class CurrentSessionQuery {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly rules: OfficePasswordRules,
    private readonly agencies: AgencyTree,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  /** Who is signed in by a token, which counts as used. @throws Refusal SESSION_EXPIRED */
  async ofToken(token: string): Promise<CurrentSession> {
    const session = await this.sessions.use(token);
    if (!session) throw sessionExpired();
    return this.of(session);
  }

  /** The session as its owner sees it: account, agency, until when, and what the password must be. */
  async of(
    session: Pick<UsedSession, 'accountId' | 'sessionId' | 'agencyId' | 'passwordDue'>,
  ): Promise<CurrentSession> {
    const [account, expiresAt, passwordRules, isAtTop] = await Promise.all([
      this.accounts.find(session.accountId),
      this.sessions.expiryOf(session.sessionId),
      this.rules.current(),
      this.isTop(session.agencyId),
    ]);
    if (!expiresAt) throw sessionExpired();
    const described = await this.accounts.describe(account);
    const { agencyId } = session;
    const agencyName = described.agencies.find(({ id }) => id === agencyId)?.name ?? '';
    return {
      account: { ...described, agencyId, agencyName },
      expiresAt: expiresAt.toISOString(),
      sampleArea: this.environment.sampleArea,
      managesSystem: roleMay(account.role, 'system.manage') && isAtTop,
      isAtTop,
      passwordDue: session.passwordDue,
      passwordRules,
    };
  }

  private async isTop(agencyId: string): Promise<boolean> {
    return (await this.agencies.findLatest(agencyId))?.parentId === null;
  }
}
