import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type PastYear,
  type PastYearLoad,
  pastYearLoadPageSchema,
  type PastYearLoadPage,
  pastYearLoadParametersSchema,
  type PastYearLoadRowPage,
  pastYearLoadRowPageSchema,
  type PastYearLoadRowsQuery,
  pastYearLoadRowsQuerySchema,
  pastYearLoadSchema,
  type PastYearLoadsQuery,
  pastYearLoadsQuerySchema,
  pastYearParametersSchema,
  pastYearsSchema,
  ROUTES,
  type TakePastYearLoad,
  takePastYearLoadSchema,
} from '@zhaojian/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { ApiDownload, sendDownload } from '../http-server/download.ts';
import { ApiSentFile, sentFile } from '../originals/receiving/sent-file.ts';
import { noWorkbook } from './past-years.errors.ts';
import { AllowedWithoutRoom } from '../storage/room.guard.ts';
import { PastYearLoadQueries } from './past-year-loads.query.ts';
import { PastYearLoads } from './past-year-loads.service.ts';
import { PastYearsQuery } from './past-years.query.ts';
import { YearWorkbooks } from './writing/year-workbooks.service.ts';

type YearAddress = z.infer<typeof pastYearParametersSchema>;
type LoadAddress = z.infer<typeof pastYearLoadParametersSchema>;

/** Years whose reports are no longer collected. */
@Controller()
export class PastYearsController {
  constructor(
    private readonly years: PastYearsQuery,
    private readonly workbooks: YearWorkbooks,
    private readonly loads: PastYearLoads,
    private readonly queries: PastYearLoadQueries,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  @Get(ROUTES.pastYears)
  @Needs('report.load')
  @ApiOkResponse({ standardSchema: pastYearsSchema })
  async all(@CurrentCaller() caller: Caller): Promise<PastYear[]> {
    return this.years.of(caller);
  }

  @Get(ROUTES.pastYearWorkbook)
  @Needs('report.load')
  @ApiDownload('xlsx')
  async workbook(
    @CurrentCaller() caller: Caller,
    @Param({ schema: pastYearParametersSchema }) { year }: YearAddress,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await this.workbooks.write(caller, year);
    await sendDownload(reply, { kind: 'xlsx', name, bytes });
  }

  /** What the workbook would do is found out in the background. */
  @Post(ROUTES.pastYearWorkbookLoads)
  @Needs('report.load')
  @ApiSentFile()
  @ApiCreatedResponse({ standardSchema: pastYearLoadSchema })
  async loadWorkbook(
    @CurrentCaller() caller: Caller,
    @Param({ schema: pastYearParametersSchema }) { year }: YearAddress,
    @Req() request: FastifyRequest,
  ): Promise<PastYearLoad> {
    const file = await sentFile(request, this.environment.maxUploadBytes, noWorkbook);
    try {
      return await this.queries.one(caller, await this.loads.ofWorkbook(caller, year, file));
    } finally {
      file.discard();
    }
  }

  /** The same for the versions that came in from files. */
  @Post(ROUTES.pastYearFileLoads)
  @Needs('report.load')
  @ApiCreatedResponse({ standardSchema: pastYearLoadSchema })
  async loadFiles(
    @CurrentCaller() caller: Caller,
    @Param({ schema: pastYearParametersSchema }) { year }: YearAddress,
  ): Promise<PastYearLoad> {
    return this.queries.one(caller, await this.loads.ofFiles(caller, year));
  }

  @Get(ROUTES.pastYearLoads)
  @Needs('report.load')
  @ApiOkResponse({ standardSchema: pastYearLoadPageSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: pastYearLoadsQuerySchema }) query: PastYearLoadsQuery,
  ): Promise<PastYearLoadPage> {
    return this.queries.page(caller, query);
  }

  @Get(ROUTES.pastYearLoad)
  @Needs('report.load')
  @ApiOkResponse({ standardSchema: pastYearLoadSchema })
  async one(
    @CurrentCaller() caller: Caller,
    @Param({ schema: pastYearLoadParametersSchema }) { id }: LoadAddress,
  ): Promise<PastYearLoad> {
    return this.queries.one(caller, id);
  }

  @Get(ROUTES.pastYearLoadRows)
  @Needs('report.load')
  @ApiOkResponse({ standardSchema: pastYearLoadRowPageSchema })
  async rows(
    @CurrentCaller() caller: Caller,
    @Param({ schema: pastYearLoadParametersSchema }) { id }: LoadAddress,
    @Query({ schema: pastYearLoadRowsQuerySchema }) query: PastYearLoadRowsQuery,
  ): Promise<PastYearLoadRowPage> {
    return this.queries.rows(caller, id, query);
  }

  @Post(ROUTES.pastYearLoadCheck)
  @HttpCode(200)
  @Needs('report.load')
  @ApiOkResponse({ standardSchema: pastYearLoadSchema })
  async check(
    @CurrentCaller() caller: Caller,
    @Param({ schema: pastYearLoadParametersSchema }) { id }: LoadAddress,
  ): Promise<PastYearLoad> {
    await this.loads.checkAnew(caller, id);
    return this.queries.one(caller, id);
  }

  @Post(ROUTES.pastYearLoadAcceptance)
  @HttpCode(200)
  @Needs('report.load')
  @ApiOkResponse({ standardSchema: pastYearLoadSchema })
  async take(
    @CurrentCaller() caller: Caller,
    @Param({ schema: pastYearLoadParametersSchema }) { id }: LoadAddress,
    @Body({ schema: takePastYearLoadSchema }) confirmed: TakePastYearLoad,
  ): Promise<PastYearLoad> {
    await this.loads.take(caller, id, confirmed);
    return this.queries.one(caller, id);
  }

  @Post(ROUTES.pastYearLoadCancellation)
  @AllowedWithoutRoom()
  @HttpCode(200)
  @Needs('report.load')
  @ApiOkResponse({ standardSchema: pastYearLoadSchema })
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param({ schema: pastYearLoadParametersSchema }) { id }: LoadAddress,
  ): Promise<PastYearLoad> {
    await this.loads.cancel(caller, id);
    return this.queries.one(caller, id);
  }
}
