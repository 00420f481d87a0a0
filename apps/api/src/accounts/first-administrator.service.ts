import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { UNNAMED_GOVERNMENT } from '@zhaojian/contract';
import { FIRST_REPORT_YEAR } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { chosenAdministrator, type ChosenAdministrator, forgetChosen } from '../starting/place-in-use.ts';
import { Accounts } from './accounts.service.ts';
import { generatedPassword } from './passwords.ts';

const USERNAME = 'admin';

/** On an empty database: one government to begin the tree with, to be renamed, and one administrator of it. */
@Injectable()
export class FirstAdministrator {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly accounts: Accounts,
    private readonly agencies: AgencyChanges,
    private readonly tree: AgencyTree,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  /**
   * Makes them where there is no account yet: both or neither, and once by whatever programs start at the same time. The
   * operator is told before it counts: a generated password that nobody has seen would open nothing ever after.
   */
  async ensure(tell: (line: string) => void): Promise<void> {
    const { sampleLeftIn } = this.environment;
    const chosen = sampleLeftIn === undefined ? undefined : await chosenAdministrator(sampleLeftIn);
    await this.database.transaction(async (manager) => {
      await manager.query("SELECT pg_advisory_xact_lock(hashtext('first administrator'))");
      if ((await this.accounts.count(manager)) > 0) return;
      const { line, ...first } = chosen ? asChosen(chosen) : this.asStarted();
      const account = { displayName: '系统管理员', role: 'administrator' as const, ...first };
      await this.accounts.create(thePlatform, { ...account, agencyId: await this.top(manager) }, manager);
      tell(line);
    });
    if (sampleLeftIn !== undefined) await forgetChosen(sampleLeftIn);
  }

  private asStarted() {
    const { adminPassword } = this.environment;
    const username = USERNAME;
    if (adminPassword !== undefined) {
      const line = `首个管理员  ${username}  密码是环境变量 ADMIN_PASSWORD 的值`;
      return { username, password: adminPassword, origin: 'own' as const, line };
    }
    const password = generatedPassword();
    const line = `首个管理员  ${username}  密码 ${password}  （只显示这一次，第一次登录时须改）`;
    return { username, password, origin: 'first' as const, line };
  }

  /** The government that is there, from a start that was broken off before it had an administrator, or a new one. */
  private async top(manager: EntityManager): Promise<string> {
    const [there] = await this.tree.tops(manager);
    if (there) return there.id;
    const government = {
      name: UNNAMED_GOVERNMENT,
      kind: 'government' as const,
      coversArea: true,
      parentId: null,
    };
    const unstated = { sector: null, code: null, aliases: [], fromYear: FIRST_REPORT_YEAR };
    return this.agencies.create(thePlatform, { ...government, ...unstated }, manager);
  }
}

/** The administrator who left the sample area chose how to sign in here. */
const asChosen = ({ username, passwordHash }: ChosenAdministrator) => ({
  username,
  password: { hash: passwordHash },
  origin: 'own' as const,
  line: `首个管理员  ${username}  密码是离开示例区时设的`,
});
