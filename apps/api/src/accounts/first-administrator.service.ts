import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FIRST_REPORT_YEAR } from '@zhaojian/report';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { Accounts } from './accounts.service.ts';

/** On an empty database: one government to begin the tree with, to be renamed, and one administrator of it. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly accounts: Accounts,
    private readonly agencies: AgencyChanges,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  /** Makes them where there is no account yet. Returns what the operator must know, which is told only this once. */
  async ensure(): Promise<{ username: string; password: string } | undefined> {
    if ((await this.accounts.count()) > 0) return undefined;
    const password = this.environment.adminPassword ?? randomBytes(12).toString('base64url');
    const agencyId = await this.agencies.create(thePlatform, {
      name: '本级人民政府',
      kind: 'government',
      sector: null,
      code: null,
      aliases: [],
      coversArea: true,
      parentId: null,
      fromYear: FIRST_REPORT_YEAR,
    });
    const username = 'admin';
    await this.accounts.create(thePlatform, {
      username,
      displayName: '系统管理员',
      role: 'administrator',
      agencyId,
      password,
    });
    return { username, password };
  }
}
