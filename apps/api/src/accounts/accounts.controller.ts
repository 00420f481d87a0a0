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
  idSchema,
  ROUTES,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { AllowedWithoutRoom } from '../storage/room.guard.ts';
import { AccountListQuery } from './account-list.query.ts';
import { ownAccountLocked } from './accounts.errors.ts';
import { Accounts } from './accounts.service.ts';

/** What an administrator does with the accounts of their area. */
@Controller()
@Needs('account.manage')
@AllowedWithoutRoom()
export class AccountsController {
  constructor(
    private readonly scope: SubtreeScope,
    private readonly accounts: Accounts,
    private readonly list: AccountListQuery,
  ) {}

  @Get(ROUTES.accounts)
  @ApiOkResponse({ standardSchema: accountPageSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: accountQuerySchema }) query: AccountQuery,
  ): Promise<AccountPage> {
    const agency = await this.scope.latest(caller, query.agencyId);
    return this.list.page([caller.agencyId, agency.id], query);
  }

  @Post(ROUTES.accounts)
  @ApiCreatedResponse({ standardSchema: accountSchema })
  async create(
    @CurrentCaller() caller: Caller,
    @Body({ schema: createAccountSchema }) wanted: CreateAccount,
  ): Promise<ContractAccount> {
    await this.scope.latest(caller, wanted.agencyId);
    return this.accounts.describe(await this.accounts.create(caller, wanted));
  }

  @Patch(ROUTES.account)
  @ApiOkResponse({ standardSchema: accountSchema })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) accountId: string,
    @Body({ schema: changeAccountSchema }) wanted: ChangeAccount,
  ): Promise<ContractAccount> {
    await this.refuseOutside(caller, accountId);
    if (wanted.agencyId) await this.scope.latest(caller, wanted.agencyId);
    const { displayName: _mayChange, ...rest } = wanted;
    if (accountId === caller.accountId && Object.keys(rest).length > 0) throw ownAccountLocked();
    return this.accounts.describe(await this.accounts.change(caller, accountId, wanted));
  }

  @Delete(ROUTES.accountSessions)
  @HttpCode(204)
  async endSessions(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) accountId: string,
  ): Promise<void> {
    await this.refuseOutside(caller, accountId);
    await this.accounts.endSessions(caller, accountId);
  }

  private async refuseOutside(caller: Caller, accountId: string): Promise<void> {
    const area = await this.scope.latest(caller);
    await this.accounts.findBelow(area.path, accountId);
  }
}
