import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type ImprovementItemPage,
  idSchema,
  improvementItemPageSchema,
  type ImprovementItemsQuery,
  improvementItemsQuerySchema,
  type ImprovementSummary,
  improvementSummaryQuerySchema,
  improvementSummarySchema,
  type ProblemHistory,
  problemHistorySchema,
  ROUTES,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ImprovementItemsQueries } from './improvement-items.queries.ts';

@Controller()
export class ImprovementItemsController {
  constructor(private readonly items: ImprovementItemsQueries) {}

  @Get(ROUTES.improvementItems)
  @Needs('statistics.read')
  @ApiOkResponse({ standardSchema: improvementItemPageSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: improvementItemsQuerySchema }) query: ImprovementItemsQuery,
  ): Promise<ImprovementItemPage> {
    return this.items.page(caller, query);
  }

  @Get(ROUTES.improvementSummary)
  @Needs('statistics.read')
  @ApiOkResponse({ standardSchema: improvementSummarySchema })
  async summary(
    @CurrentCaller() caller: Caller,
    @Query({ schema: improvementSummaryQuerySchema }) query: z.infer<typeof improvementSummaryQuerySchema>,
  ): Promise<ImprovementSummary> {
    return this.items.summary(caller, query);
  }

  @Get(ROUTES.problemHistory)
  @Needs('report.read')
  @ApiOkResponse({ standardSchema: problemHistorySchema })
  async history(
    @CurrentCaller() caller: Caller,
    @Param('agencyId', { schema: idSchema }) agencyId: string,
  ): Promise<ProblemHistory> {
    return this.items.history(caller, agencyId);
  }
}
