import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type LastReminders,
  lastRemindersQuerySchema,
  lastRemindersSchema,
  type Remind,
  type Reminded,
  remindedSchema,
  type ReminderPreview,
  reminderPreviewSchema,
  remindersWantedSchema,
  type RemindersWanted,
  remindSchema,
  ROUTES,
  submissionParametersSchema,
  type ToldAgency,
  toldAgencySchema,
  type Undelivered,
  undeliveredSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { Reminders } from './reminders.service.ts';
import { ToldAgenciesQuery } from './told-agencies.query.ts';
import { UndeliveredQuery } from './undelivered.query.ts';

/** Reminds agencies that owe a report, and shows what came of it. */
@Controller()
export class RemindersController {
  constructor(
    private readonly reminders: Reminders,
    private readonly told: ToldAgenciesQuery,
    private readonly undelivered: UndeliveredQuery,
  ) {}

  @Post(ROUTES.reminderPreview)
  @HttpCode(200)
  @Needs('report.remind')
  @ApiOkResponse({ standardSchema: reminderPreviewSchema })
  async preview(
    @CurrentCaller() caller: Caller,
    @Body({ schema: remindersWantedSchema }) wanted: RemindersWanted,
  ): Promise<ReminderPreview> {
    return this.reminders.preview(caller, wanted);
  }

  @Post(ROUTES.reminders)
  @HttpCode(200)
  @Needs('report.remind')
  @ApiOkResponse({ standardSchema: remindedSchema })
  async remind(
    @CurrentCaller() caller: Caller,
    @Body({ schema: remindSchema }) wanted: Remind,
  ): Promise<Reminded> {
    return this.reminders.remind(caller, wanted);
  }

  @Get(ROUTES.reminders)
  @Needs('collection.oversee')
  @ApiOkResponse({ standardSchema: lastRemindersSchema })
  async last(
    @CurrentCaller() caller: Caller,
    @Query({ schema: lastRemindersQuerySchema }) { agencyId, year }: z.infer<typeof lastRemindersQuerySchema>,
  ): Promise<LastReminders> {
    return this.told.last(caller, agencyId, year);
  }

  @Get(ROUTES.undelivered)
  @Needs('collection.oversee')
  @ApiOkResponse({ standardSchema: undeliveredSchema })
  async notReached(
    @CurrentCaller() caller: Caller,
    @Query({ schema: lastRemindersQuerySchema }) { agencyId, year }: z.infer<typeof lastRemindersQuerySchema>,
  ): Promise<Undelivered> {
    return this.undelivered.of(caller, agencyId, year);
  }

  @Get(ROUTES.toldAgency)
  @Needs('collection.oversee')
  @ApiOkResponse({ standardSchema: toldAgencySchema })
  async toldTo(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema })
    { agencyId, year }: z.infer<typeof submissionParametersSchema>,
  ): Promise<ToldAgency> {
    return this.told.of(caller, agencyId, year);
  }
}
