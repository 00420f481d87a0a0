import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type BulkAcceptance,
  type BulkAcceptanceRequest,
  bulkAcceptanceRequestSchema,
  bulkAcceptanceSchema,
  idSchema,
  ROUTES,
} from '@zhaojian/contract';
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
