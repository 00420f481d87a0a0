import { userInfo } from 'node:os';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Account, HandedOverAccount } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { AccountListQuery } from '../accounts/account-list.query.ts';
import { Accounts } from '../accounts/accounts.service.ts';
import { AccountPasswords } from '../accounts/password-rules/account-passwords.service.ts';
import { generatedPassword } from '../accounts/passwords.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { type Actor, AuditRecord } from '../audit/audit-record.service.ts';
import { noSuchTop, nothingThere, severalTops } from './administration.errors.ts';

const pageSize = 200;

/** Anyone who may run programs on the machine: the record names them by their name there. */
const atTheMachine = (): Actor => ({
  accountId: null,
  displayName: `本机命令行（系统用户 ${userInfo().username}）`,
  address: null,
});

/** What is done on the machine itself when nobody can sign in. */
@Injectable()
export class Administration {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly accounts: Accounts,
    private readonly passwords: AccountPasswords,
    private readonly list: AccountListQuery,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
  ) {}

  /** All accounts of all agencies. That somebody has seen them is recorded. */
  async listAccounts(): Promise<Account[]> {
    const accounts: Account[] = [];
    for (let page = 1; ; page++) {
      const { items, total } = await this.list.page([], { page, pageSize });
      accounts.push(...items);
      if (items.length === 0 || accounts.length >= total) break;
    }
    const [agency] = await this.tree.tops();
    const subject = `${accounts.length} 个账号`;
    await this.audit.add(this.database.manager, atTheMachine(), {
      action: 'account.listed',
      subject,
      agency,
    });
    return accounts;
  }

  /**
   * Ends the account's sessions and waits. Without a password one is made, which is changed at the next sign-in.
   * @throws Refusal ACCOUNT_NOT_FOUND, WEAK_PASSWORD
   */
  async resetPassword(username: string, chosen: string | undefined): Promise<HandedOverAccount> {
    const found = await this.accounts.findByUsername(username);
    if (chosen !== undefined) await this.passwords.setChosen(atTheMachine(), found, chosen);
    const password = chosen ?? (await this.passwords.reset(atTheMachine(), found.id));
    return { account: await this.accounts.describe(found), password };
  }

  /** @throws Refusal USERNAME_TAKEN, WEAK_PASSWORD, NO_AGENCY, NO_SUCH_TOP_AGENCY, SEVERAL_TOP_AGENCIES */
  async createAdministrator({
    agencyName,
    password: chosen,
    ...wanted
  }: {
    username: string;
    displayName: string;
    /** Without one it is made, and changed at the first sign-in. */
    password: string | undefined;
    /** Of one that nothing is above; needed only where there are several. */
    agencyName: string | undefined;
  }): Promise<HandedOverAccount> {
    const { id: agencyId } = await this.top(agencyName);
    if (chosen !== undefined) await this.passwords.refuseWeak(chosen, wanted.username);
    const password = chosen ?? generatedPassword();
    const origin = chosen === undefined ? ('first' as const) : ('own' as const);
    const account = { ...wanted, role: 'administrator' as const, agencyId, password, origin };
    return {
      account: await this.accounts.describe(await this.accounts.create(atTheMachine(), account)),
      password,
    };
  }

  private async top(name: string | undefined): Promise<PlacedAgency> {
    const tops = await this.tree.tops();
    const names = tops.map((agency) => agency.name);
    const [only, ...others] = name === undefined ? tops : tops.filter((agency) => agency.name === name);
    if (tops.length === 0) throw nothingThere();
    if (!only) throw noSuchTop(name ?? '', names);
    if (others.length > 0) throw severalTops(names);
    return only;
  }
}
