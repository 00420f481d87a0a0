import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type BulkAcceptance,
  type BulkAcceptanceRequest,
  bulkAcceptanceRequestSchema,
  bulkAcceptanceSchema,
  idSchema,
  openBulkAcceptanceQuerySchema,
  openBulkAcceptanceSchema,
  ROUTES,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { BulkAcceptances } from './bulk-acceptances.service.ts';

/** Clean reports are accepted by one action. */
@Controller()
export class BulkAcceptanceController {
  constructor(private readonly bulk: BulkAcceptances) {}

  @Post(ROUTES.bulkAcceptances)
  @Needs('report.review')
  @ApiCreatedResponse({ standardSchema: bulkAcceptanceSchema })
  async begin(
    @CurrentCaller() caller: Caller,
    @Body({ schema: bulkAcceptanceRequestSchema }) wanted: BulkAcceptanceRequest,
  ): Promise<BulkAcceptance> {
    return this.bulk.begin(caller, wanted);
  }

  @Get(ROUTES.bulkAcceptances)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: openBulkAcceptanceSchema })
  async open(
    @CurrentCaller() caller: Caller,
    @Query({ schema: openBulkAcceptanceQuerySchema }) asked: BulkAcceptanceRequest,
  ): Promise<z.infer<typeof openBulkAcceptanceSchema>> {
    return { open: await this.bulk.open(caller, asked) };
  }

  @Post(ROUTES.bulkAcceptanceOfRest)
  @HttpCode(200)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: bulkAcceptanceSchema })
  async acceptRest(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<BulkAcceptance> {
    return this.bulk.acceptRest(caller, id);
  }

  @Get(ROUTES.bulkAcceptance)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: bulkAcceptanceSchema })
  async one(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<BulkAcceptance> {
    return this.bulk.of(caller, id);
  }
}
