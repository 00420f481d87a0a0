import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Progress, progressQuerySchema, progressSchema, ROUTES } from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ProgressQuery } from './progress.query.ts';

@Controller()
export class ProgressController {
  constructor(private readonly progress: ProgressQuery) {}

  @Get(ROUTES.progress)
  @Needs('progress.read')
  @ApiOkResponse({ standardSchema: progressSchema })
  async of(
    @CurrentCaller() caller: Caller,
    @Query({ schema: progressQuerySchema }) { agencyId, year }: z.infer<typeof progressQuerySchema>,
  ): Promise<Progress> {
    return this.progress.of(caller, agencyId, year);
  }
}
