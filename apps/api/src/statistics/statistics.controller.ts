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
  ROUTES,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { FiguresQuery } from './figures.query.ts';

@Controller()
export class StatisticsController {
  constructor(private readonly figures: FiguresQuery) {}

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
}
