import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type ChildFigures,
  type ChildFiguresQuery,
  childFiguresQuerySchema,
  childFiguresSchema,
  type FigureSeries,
  type FigureSeriesQuery,
  figureSeriesQuerySchema,
  figureSeriesSchema,
  type Reconciliation,
  type ReconciliationQuery,
  reconciliationQuerySchema,
  reconciliationSchema,
  ROUTES,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { FiguresQuery } from './figures.query.ts';
import { PublishedAndSummedQuery } from './reconciliation/published-and-summed.query.ts';

@Controller()
export class StatisticsController {
  constructor(
    private readonly figures: FiguresQuery,
    private readonly reconciliation: PublishedAndSummedQuery,
  ) {}

  @Get(ROUTES.figureSeries)
  @Needs('statistics.read')
  @ApiOkResponse({ standardSchema: figureSeriesSchema })
  async series(
    @CurrentCaller() caller: Caller,
    @Query({ schema: figureSeriesQuerySchema }) query: FigureSeriesQuery,
  ): Promise<FigureSeries> {
    return this.figures.series(caller, query);
  }

  @Get(ROUTES.childFigures)
  @Needs('statistics.read')
  @ApiOkResponse({ standardSchema: childFiguresSchema })
  async children(
    @CurrentCaller() caller: Caller,
    @Query({ schema: childFiguresQuerySchema }) query: ChildFiguresQuery,
  ): Promise<ChildFigures> {
    return this.figures.children(caller, query);
  }

  /** The published report of an area beside its sum. */
  @Get(ROUTES.reconciliation)
  @Needs('statistics.read')
  @ApiOkResponse({ standardSchema: reconciliationSchema })
  async reconcile(
    @CurrentCaller() caller: Caller,
    @Query({ schema: reconciliationQuerySchema }) { agencyId, year }: ReconciliationQuery,
  ): Promise<Reconciliation> {
    return this.reconciliation.of(caller, agencyId, year);
  }
}
