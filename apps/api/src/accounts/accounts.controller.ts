import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type Account as ContractAccount,
  type AccountPage,
  accountPageSchema,
  type AccountQuery,
  accountQuerySchema,
  accountSchema,
  type ChangeAccount,
  changeAccountSchema,
  type CreateAccount,
  createAccountSchema,
  type HandedOverAccount,
  handedOverAccountSchema,
  idSchema,
  isOfThoseBelow,
  joinsDuties,
  ROUTES,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller, may } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { AllowedWithoutRoom } from '../storage/room.guard.ts';
import type { Account } from './account.entity.ts';
import { AccountListQuery } from './account-list.query.ts';
import { onlyOfThoseBelow, ownAccountLocked, ownPasswordElsewhere } from './accounts.errors.ts';
import { Accounts, type PlacedAccount } from './accounts.service.ts';
import { refuseJoinedDuties } from './separate-duties.ts';
import { AccountPasswords } from './password-rules/account-passwords.service.ts';
import { generatedPassword } from './passwords.ts';

/** What an administrator does with the accounts of their area, and a supervisor with those below. */
@Controller()
@AllowedWithoutRoom()
export class AccountsController {
  constructor(
    private readonly scope: SubtreeScope,
    private readonly accounts: Accounts,
    private readonly passwords: AccountPasswords,
    private readonly list: AccountListQuery,
  ) {}

  @Get(ROUTES.accounts)
  @Needs('account.resetPassword')
  @ApiOkResponse({ standardSchema: accountPageSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: accountQuerySchema }) query: AccountQuery,
  ): Promise<AccountPage> {
    const agency = await this.scope.latest(caller, query.agencyId);
    return this.list.page([caller.agencyId, agency.id], query);
  }

  @Post(ROUTES.accounts)
  @Needs('account.manage')
  @ApiCreatedResponse({ standardSchema: handedOverAccountSchema })
  async create(
    @CurrentCaller() caller: Caller,
    @Body({ schema: createAccountSchema }) wanted: CreateAccount,
  ): Promise<HandedOverAccount> {
    refuseJoinedDuties(caller, wanted.role);
    await this.scope.latest(caller, wanted.agencyId);
    const password = generatedPassword();
    const account = await this.accounts.create(caller, { ...wanted, password, origin: 'first' });
    return { account: await this.describe(caller, account), password };
  }

  @Patch(ROUTES.account)
  @Needs('account.manage')
  @ApiOkResponse({ standardSchema: accountSchema })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) accountId: string,
    @Body({ schema: changeAccountSchema }) wanted: ChangeAccount,
  ): Promise<ContractAccount> {
    const area = await this.scope.latest(caller);
    const { giveAgencies = [], takeAgencies = [], ...about } = wanted;
    // A person who has agencies elsewhere is given and loses those of the area, and keeps everything else.
    const isOwn = accountId === caller.accountId;
    const account =
      Object.keys(about).length > 0 && !isOwn
        ? await this.accounts.findWhollyBelow(area.path, accountId)
        : await this.accounts.findBelow(area.path, accountId);
    for (const role of [account.role, ...(wanted.role ? [wanted.role] : [])])
      refuseJoinedDuties(caller, role);
    for (const agencyId of [...giveAgencies, ...takeAgencies]) await this.scope.latest(caller, agencyId);
    const { displayName: _name, phone: _phone, email: _email, ...rights } = wanted;
    if (isOwn && !isHandingOver(account, rights)) throw ownAccountLocked();
    return this.describe(caller, await this.accounts.change(caller, accountId, wanted));
  }

  @Post(ROUTES.accountPassword)
  @Needs('account.resetPassword')
  @ApiCreatedResponse({ standardSchema: handedOverAccountSchema })
  async resetPassword(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) accountId: string,
  ): Promise<HandedOverAccount> {
    const account = await this.whollyBelow(caller, accountId);
    if (account.id === caller.accountId) throw ownPasswordElsewhere();
    if (may(caller, 'account.manage')) refuseJoinedDuties(caller, account.role);
    else if (!isOfThoseBelow(account, caller.agencyId)) throw onlyOfThoseBelow();
    const password = await this.passwords.reset(caller, accountId);
    return { account: await this.describe(caller, account), password };
  }

  @Delete(ROUTES.accountSessions)
  @Needs('account.manage')
  @HttpCode(204)
  async endSessions(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) accountId: string,
  ): Promise<void> {
    await this.whollyBelow(caller, accountId);
    await this.accounts.endSessions(caller, accountId);
  }

  private async whollyBelow(caller: Caller, accountId: string): Promise<PlacedAccount> {
    const area = await this.scope.latest(caller);
    return this.accounts.findWhollyBelow(area.path, accountId);
  }

  private async describe(caller: Caller, account: Account): Promise<ContractAccount> {
    return this.accounts.describe(account, (await this.scope.latest(caller)).path);
  }
}

/** Whether of their own rights somebody changes none, or gives up those that others are to have one by one. */
const isHandingOver = ({ role }: Account, rights: ChangeAccount): boolean =>
  Object.keys(rights).every((right) => right === 'disabled' && rights.disabled === true && joinsDuties(role));
