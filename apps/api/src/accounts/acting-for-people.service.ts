import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Permission, roleMay } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import type { Actor } from '../audit/audit-record.service.ts';
import { Account } from './account.entity.ts';
import { AgenciesHeld } from './several-agencies/agencies-held.service.ts';

/** What the platform does later in somebody's name, they must still be allowed to do when it is done. */
@Injectable()
export class ActingForPeople {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly held: AgenciesHeld,
  ) {}

  /**
   * Why nothing may be done any more in the name of the person who asked for it, as a clause in Chinese without its end;
   * undefined where they still may: the account is in use, has the agency for which it asked, and its role the permission.
   * The platform itself and programs elsewhere have no account, and may.
   */
  async obstacle(
    { accountId, displayName, agencyId, actsFor = agencyId }: Actor,
    permission: Permission,
  ): Promise<string | undefined> {
    if (accountId === null) return undefined;
    const account = await this.database.manager.findOneByOrFail(Account, { id: accountId });
    if (account.disabledAt) return `账号“${displayName}”已停用`;
    if (!roleMay(account.role, permission)) return `“${displayName}”的角色已改变，不能再办理这件事`;
    if (actsFor !== undefined && !(await this.held.has(accountId, actsFor)))
      return `“${displayName}”已不再为发起时的机构工作`;
    return undefined;
  }
}
