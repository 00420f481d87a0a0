import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type CorrectItem,
  correctItemSchema,
  type ItemReading,
  itemReadingSchema,
  type RestoreItems,
  restoreItemsSchema,
  ROUTES,
  versionParametersSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../../authorization/caller.ts';
import { Needs } from '../../authorization/route-access.ts';
import { ItemCorrections } from './item-corrections.service.ts';
import { ItemReadings } from './item-readings.query.ts';

type VersionAddress = z.infer<typeof versionParametersSchema>;

/** What was recognised in section 五 of a version, and what people correct in it. */
@Controller()
export class ItemCorrectionsController {
  constructor(
    private readonly readings: ItemReadings,
    private readonly corrections: ItemCorrections,
  ) {}

  @Get(ROUTES.itemReading)
  @Needs('report.read')
  @ApiOkResponse({ standardSchema: itemReadingSchema })
  async reading(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) { agencyId, year, number }: VersionAddress,
  ): Promise<ItemReading> {
    return this.readings.of(caller, agencyId, year, number);
  }

  @Post(ROUTES.itemCorrections)
  @HttpCode(200)
  @Needs('item.correct')
  @ApiOkResponse({ standardSchema: itemReadingSchema })
  async correct(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) { agencyId, year, number }: VersionAddress,
    @Body({ schema: correctItemSchema }) wanted: CorrectItem,
  ): Promise<ItemReading> {
    await this.corrections.add(caller, agencyId, year, number, wanted);
    return this.readings.of(caller, agencyId, year, number);
  }

  @Post(ROUTES.itemRestorations)
  @HttpCode(200)
  @Needs('item.correct')
  @ApiOkResponse({ standardSchema: itemReadingSchema })
  async restore(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) { agencyId, year, number }: VersionAddress,
    @Body({ schema: restoreItemsSchema }) { corrections }: RestoreItems,
  ): Promise<ItemReading> {
    await this.corrections.restore(caller, agencyId, year, number, corrections);
    return this.readings.of(caller, agencyId, year, number);
  }
}
