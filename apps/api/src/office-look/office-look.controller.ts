import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type CurrentNotice,
  currentNoticeSchema,
  type OfficeLook,
  officeLookSchema,
  type OfficeSettings,
  officeSettingsSchema,
  type PutAwayNotice,
  putAwayNoticeSchema,
  ROUTES,
  type SaveOfficeSettings,
  saveOfficeSettingsSchema,
} from '@zhaojian/contract';
import { type AccountCaller, type Caller, CurrentAccount, CurrentCaller } from '../authorization/caller.ts';
import { AllowedToEveryone, Needs, Public } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Refusal } from '../refusals/refusal.ts';
import { OfficeLooks } from './office-look.service.ts';

const settingsAreForTheTop = () =>
  new Refusal(
    'ONLY_FOR_THE_TOP',
    403,
    '平台的名称、颜色、联系人和通知对整个平台有效，由最上级机构的管理员设定。',
  );

@Controller()
export class OfficeLookController {
  constructor(
    private readonly office: OfficeLooks,
    private readonly scope: SubtreeScope,
  ) {}

  @Get(ROUTES.officeLook)
  @Public()
  @ApiOkResponse({ standardSchema: officeLookSchema })
  async look(): Promise<OfficeLook> {
    return this.office.look();
  }

  @Get(ROUTES.currentNotice)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: currentNoticeSchema })
  async notice(@CurrentCaller() caller: Caller): Promise<CurrentNotice> {
    return this.office.noticeFor(caller);
  }

  /** Holds on all of their machines from now on. */
  @Put(ROUTES.currentNotice)
  @HttpCode(204)
  @AllowedToEveryone()
  async putAway(
    @CurrentAccount() caller: AccountCaller,
    @Body({ schema: putAwayNoticeSchema }) { id }: PutAwayNotice,
  ): Promise<void> {
    await this.office.putAway(caller, id);
  }

  @Get(ROUTES.officeSettings)
  @Needs('system.manage')
  @ApiOkResponse({ standardSchema: officeSettingsSchema })
  async settings(@CurrentCaller() caller: Caller): Promise<OfficeSettings> {
    await this.scope.top(caller, settingsAreForTheTop);
    return this.office.settings();
  }

  @Put(ROUTES.officeSettings)
  @Needs('system.manage')
  @ApiOkResponse({ standardSchema: officeSettingsSchema })
  async change(
    @CurrentCaller() caller: Caller,
    @Body({ schema: saveOfficeSettingsSchema }) wanted: SaveOfficeSettings,
  ): Promise<OfficeSettings> {
    return this.office.change(caller, await this.scope.top(caller, settingsAreForTheTop), wanted);
  }
}
