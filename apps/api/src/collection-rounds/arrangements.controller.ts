import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type Arrangement,
  type ArrangementListQuery,
  arrangementListQuerySchema,
  type ArrangementPage,
  arrangementPageSchema,
  arrangementParametersSchema,
  arrangementSchema,
  ROUTES,
  type SaveArrangement,
  saveArrangementSchema,
  yearParameterSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { Arrangements } from './arrangements.service.ts';

type About = z.infer<typeof arrangementParametersSchema>;

/** What holds for single agencies of a year besides its round. */
@Controller()
export class ArrangementsController {
  constructor(private readonly arrangements: Arrangements) {}

  @Get(ROUTES.arrangements)
  @Needs('collection.oversee')
  @ApiOkResponse({ standardSchema: arrangementPageSchema })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
    @Query({ schema: arrangementListQuerySchema }) query: ArrangementListQuery,
  ): Promise<ArrangementPage> {
    return this.arrangements.list(caller, year, query);
  }

  @Put(ROUTES.arrangement)
  @Needs('round.arrange')
  @ApiOkResponse({ standardSchema: arrangementSchema })
  async save(
    @CurrentCaller() caller: Caller,
    @Param({ schema: arrangementParametersSchema }) about: About,
    @Body({ schema: saveArrangementSchema }) wanted: SaveArrangement,
  ): Promise<Arrangement> {
    return this.arrangements.save(caller, about, wanted);
  }

  @Delete(ROUTES.arrangement)
  @HttpCode(204)
  @Needs('round.arrange')
  @ApiNoContentResponse()
  async undo(
    @CurrentCaller() caller: Caller,
    @Param({ schema: arrangementParametersSchema }) about: About,
  ): Promise<void> {
    return this.arrangements.undo(caller, about);
  }
}
