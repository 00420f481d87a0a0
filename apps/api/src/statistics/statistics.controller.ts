import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type ChildFigures,
  type ChildFiguresQuery,
  childFiguresQuerySchema,
  childFiguresSchema,
  type Completeness,
  type CompletenessQuery,
  completenessQuerySchema,
  completenessSchema,
  type FigureSeries,
  type FigureSeriesQuery,
  figureSeriesQuerySchema,
  figureSeriesSchema,
  type Reconciliation,
  type ReconciliationQuery,
  reconciliationQuerySchema,
  reconciliationSchema,
  ROUTES,
  type YearChanges,
  type YearChangesQuery,
  yearChangesQuerySchema,
  yearChangesSchema,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { CompletenessOfYear } from './completeness.query.ts';
import { ChangesOfYear } from './corrections/year-changes.query.ts';
import { FiguresQuery } from './figures.query.ts';
import { PublishedAndSummedQuery } from './reconciliation/published-and-summed.query.ts';

@Controller()
export class StatisticsController {
  constructor(
    private readonly figures: FiguresQuery,
    private readonly reconciliation: PublishedAndSummedQuery,
    private readonly yearChanges: ChangesOfYear,
    private readonly completeness: CompletenessOfYear,
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

  /** Over how many of how many agencies the sums are, which are missing, and from when they are. */
  @Get(ROUTES.completeness)
  @Needs('statistics.read')
  @ApiOkResponse({ standardSchema: completenessSchema })
  async complete(
    @CurrentCaller() caller: Caller,
    @Query({ schema: completenessQuerySchema }) query: CompletenessQuery,
  ): Promise<Completeness> {
    return this.completeness.of(caller, query);
  }

  /** What was corrected in a year after it had counted, and what that did to the figures of the node. */
  @Get(ROUTES.yearChanges)
  @Needs('statistics.read')
  @ApiOkResponse({ standardSchema: yearChangesSchema })
  async changes(
    @CurrentCaller() caller: Caller,
    @Query({ schema: yearChangesQuerySchema }) query: YearChangesQuery,
  ): Promise<YearChanges> {
    return this.yearChanges.page(caller, query);
  }
}
