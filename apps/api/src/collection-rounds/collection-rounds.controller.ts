import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type CollectionRound,
  collectionRoundSchema,
  ROUTES,
  type ReminderSchedule,
  reminderScheduleSchema,
  type SaveCollectionRound,
  saveCollectionRoundSchema,
  type SaveRoundBlocking,
  saveRoundBlockingSchema,
  type SaveRoundHandUps,
  saveRoundHandUpsSchema,
  yearParameterSchema,
} from '@zhaojian/contract';
import { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { AllowedToEveryone, Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { roundOfWholeArea } from './collection-rounds.errors.ts';
import { CollectionRounds } from './collection-rounds.service.ts';

@Controller()
export class CollectionRoundsController {
  constructor(
    private readonly rounds: CollectionRounds,
    private readonly scope: SubtreeScope,
  ) {}

  @Get(ROUTES.collectionRounds)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: z.array(collectionRoundSchema) })
  async all(): Promise<CollectionRound[]> {
    return this.rounds.all();
  }

  @Get(ROUTES.collectionRound)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: collectionRoundSchema })
  async one(@Param('year', { schema: yearParameterSchema }) year: number): Promise<CollectionRound> {
    return this.rounds.get(year);
  }

  @Put(ROUTES.collectionRound)
  @Needs('round.manage')
  @ApiOkResponse({ standardSchema: collectionRoundSchema })
  async save(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
    @Body({ schema: saveCollectionRoundSchema }) dates: SaveCollectionRound,
  ): Promise<CollectionRound> {
    const agency = await this.scope.top(caller, roundOfWholeArea);
    return this.rounds.save(caller, agency, year, dates);
  }

  @Put(ROUTES.roundBlocking)
  @Needs('round.block')
  @ApiOkResponse({ standardSchema: collectionRoundSchema })
  async block(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
    @Body({ schema: saveRoundBlockingSchema }) wanted: SaveRoundBlocking,
  ): Promise<CollectionRound> {
    const agency = await this.scope.top(caller, roundOfWholeArea);
    return this.rounds.block(caller, agency, year, wanted);
  }

  @Put(ROUTES.roundReminders)
  @Needs('round.notify')
  @ApiOkResponse({ standardSchema: collectionRoundSchema })
  async schedule(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
    @Body({ schema: reminderScheduleSchema }) reminders: ReminderSchedule,
  ): Promise<CollectionRound> {
    const agency = await this.scope.top(caller, roundOfWholeArea);
    return this.rounds.schedule(caller, agency, year, reminders);
  }

  @Put(ROUTES.roundHandUps)
  @Needs('round.handUp')
  @ApiOkResponse({ standardSchema: collectionRoundSchema })
  async handUp(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
    @Body({ schema: saveRoundHandUpsSchema }) wanted: SaveRoundHandUps,
  ): Promise<CollectionRound> {
    const agency = await this.scope.top(caller, roundOfWholeArea);
    return this.rounds.handUp(caller, agency, year, wanted);
  }
}
