import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type AreaHandUp,
  areaHandUpParametersSchema,
  areaHandUpSchema,
  type AreaHandUps as List,
  areaHandUpsQuerySchema,
  areaHandUpsSchema,
  type JudgeSample,
  judgedReportParametersSchema,
  judgeSampleSchema,
  ROUTES,
  type TakeHandUpStep,
  takeHandUpStepSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { AreaHandUpsQuery } from './area-hand-ups.query.ts';
import { AreaHandUps } from './area-hand-ups.service.ts';
import { HandUpSamples } from './hand-up-samples.service.ts';

type Address = z.infer<typeof areaHandUpParametersSchema>;

/** Areas handed up as a whole: by their own office, answered by the one above. */
@Controller()
export class AreaHandUpsController {
  constructor(
    private readonly query: AreaHandUpsQuery,
    private readonly handUps: AreaHandUps,
    private readonly samples: HandUpSamples,
  ) {}

  @Get(ROUTES.areaHandUps)
  @Needs('collection.oversee')
  @ApiOkResponse({ standardSchema: areaHandUpsSchema })
  async list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: areaHandUpsQuerySchema }) { agencyId, year }: z.infer<typeof areaHandUpsQuerySchema>,
  ): Promise<List> {
    return this.query.list(caller, agencyId, year);
  }

  @Get(ROUTES.areaHandUp)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: areaHandUpSchema })
  async one(
    @CurrentCaller() caller: Caller,
    @Param({ schema: areaHandUpParametersSchema }) { agencyId, year }: Address,
  ): Promise<AreaHandUp> {
    return this.query.of(caller, agencyId, year);
  }

  @Post(ROUTES.areaHandUpSteps)
  @HttpCode(200)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: areaHandUpSchema })
  async take(
    @CurrentCaller() caller: Caller,
    @Param({ schema: areaHandUpParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: takeHandUpStepSchema }) wanted: TakeHandUpStep,
  ): Promise<AreaHandUp> {
    await this.handUps.take(caller, agencyId, year, wanted);
    return this.query.of(caller, agencyId, year);
  }

  @Post(ROUTES.areaHandUpSample)
  @HttpCode(200)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: areaHandUpSchema })
  async draw(
    @CurrentCaller() caller: Caller,
    @Param({ schema: areaHandUpParametersSchema }) { agencyId, year }: Address,
  ): Promise<AreaHandUp> {
    await this.samples.draw(caller, agencyId, year);
    return this.query.of(caller, agencyId, year);
  }

  @Put(ROUTES.areaHandUpSampled)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: areaHandUpSchema })
  async judge(
    @CurrentCaller() caller: Caller,
    @Param({ schema: judgedReportParametersSchema }) address: z.infer<typeof judgedReportParametersSchema>,
    @Body({ schema: judgeSampleSchema }) wanted: JudgeSample,
  ): Promise<AreaHandUp> {
    await this.samples.judge(caller, address, wanted);
    return this.query.of(caller, address.agencyId, address.year);
  }
}
