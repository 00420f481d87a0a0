import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  ROUTES,
  type SaveSpecialDays,
  saveSpecialDaysSchema,
  specialDayParametersSchema,
  type SpecialDays,
  specialDaysQuerySchema,
  specialDaysSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { holidaysOfWholeArea } from './working-days.errors.ts';
import { WorkingDays } from './working-days.service.ts';

/** The holidays and days worked instead that reminders keep to. */
@Controller()
export class WorkingDaysController {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly scope: SubtreeScope,
  ) {}

  @Get(ROUTES.specialDays)
  @Needs('collection.oversee')
  @ApiOkResponse({ standardSchema: specialDaysSchema })
  async of(
    @Query({ schema: specialDaysQuerySchema }) { year }: z.infer<typeof specialDaysQuerySchema>,
  ): Promise<SpecialDays> {
    return this.workingDays.of(year);
  }

  @Put(ROUTES.specialDays)
  @HttpCode(204)
  @Needs('round.manage')
  @ApiNoContentResponse()
  async enter(
    @CurrentCaller() caller: Caller,
    @Body({ schema: saveSpecialDaysSchema }) said: SaveSpecialDays,
  ): Promise<void> {
    await this.workingDays.enter(caller, await this.scope.top(caller, holidaysOfWholeArea), said);
  }

  @Delete(ROUTES.specialDay)
  @HttpCode(204)
  @Needs('round.manage')
  @ApiNoContentResponse()
  async remove(
    @CurrentCaller() caller: Caller,
    @Param({ schema: specialDayParametersSchema }) { day }: z.infer<typeof specialDayParametersSchema>,
  ): Promise<void> {
    await this.workingDays.remove(caller, await this.scope.top(caller, holidaysOfWholeArea), day);
  }
}
