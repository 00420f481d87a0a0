import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type MailSettingsNow,
  mailSettingsNowSchema,
  type MailTrial,
  mailTrialSchema,
  type MailTried,
  mailTriedSchema,
  ROUTES,
  type SaveMailSettings,
  saveMailSettingsSchema,
} from '@zhaojian/contract';
import {
  type AccountCaller,
  type Caller,
  CurrentAccount,
  CurrentCaller,
} from '../../authorization/caller.ts';
import { Needs } from '../../authorization/route-access.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { mailSettingsAreForTheTop } from './mail-settings.errors.ts';
import { MailSettingsKept } from './mail-settings.service.ts';
import { MailsOfLateQuery } from './mails-of-late.query.ts';

@Controller()
export class MailSettingsController {
  constructor(
    private readonly mail: MailSettingsKept,
    private readonly lately: MailsOfLateQuery,
    private readonly scope: SubtreeScope,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  @Get(ROUTES.mailSettings)
  @Needs('system.manage')
  @ApiOkResponse({ standardSchema: mailSettingsNowSchema })
  async settings(@CurrentCaller() caller: Caller): Promise<MailSettingsNow> {
    await this.scope.top(caller, mailSettingsAreForTheTop);
    return this.now();
  }

  @Put(ROUTES.mailSettings)
  @Needs('system.manage')
  @ApiOkResponse({ standardSchema: mailSettingsNowSchema })
  async change(
    @CurrentAccount() caller: AccountCaller,
    @Body({ schema: saveMailSettingsSchema }) wanted: SaveMailSettings,
  ): Promise<MailSettingsNow> {
    await this.mail.change(caller, await this.scope.top(caller, mailSettingsAreForTheTop), wanted);
    return this.now();
  }

  @Post(ROUTES.mailTrial)
  @HttpCode(200)
  @Needs('system.manage')
  @ApiOkResponse({ standardSchema: mailTriedSchema })
  async try(
    @CurrentAccount() caller: AccountCaller,
    @Body({ schema: mailTrialSchema }) wanted: MailTrial,
  ): Promise<MailTried> {
    return this.mail.try(caller, await this.scope.top(caller, mailSettingsAreForTheTop), wanted);
  }

  private async now(): Promise<MailSettingsNow> {
    return {
      ...(await this.mail.now()),
      addressGiven: this.environment.publicUrl ?? null,
      lately: await this.lately.ask(),
    };
  }
}
