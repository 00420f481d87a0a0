import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type BatchImport,
  type BatchImportItem,
  type BatchImportItemPage,
  batchImportItemPageSchema,
  batchImportItemParametersSchema,
  batchImportItemSchema,
  type BatchImportItemsQuery,
  batchImportItemsQuerySchema,
  type BatchImportPage,
  batchImportPageSchema,
  batchImportParametersSchema,
  batchImportSchema,
  type BatchImportsQuery,
  batchImportsQuerySchema,
  createBatchImportQuerySchema,
  type DecideBatchImportConflicts,
  decideBatchImportConflictsSchema,
  type DecideBatchImportItem,
  decideBatchImportItemSchema,
  ROUTES,
} from '@zhaojian/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { AllowedWithoutRoom } from '../storage/room.guard.ts';
import { ApiDownload, sendDownload } from '../http-server/download.ts';
import { BatchDecisions } from './batch-decisions.service.ts';
import { BATCH_LIMITS } from './batch-limits.ts';
import { BatchImportQueries } from './batch-import.queries.ts';
import { BatchImports } from './batch-imports.service.ts';
import { arrivingFiles } from './intake/arriving-files.ts';
import { resultWorkbook } from './result-workbook.ts';

type Address = z.infer<typeof batchImportParametersSchema>;
type ItemAddress = z.infer<typeof batchImportItemParametersSchema>;

/** Many reports at once. */
@Controller()
export class BatchImportsController {
  constructor(
    private readonly imports: BatchImports,
    private readonly decisions: BatchDecisions,
    private readonly queries: BatchImportQueries,
  ) {}

  @Post(ROUTES.batchImports)
  @Needs('report.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files'],
      properties: {
        files: { type: 'array', maxItems: BATCH_LIMITS.files, items: { type: 'string', format: 'binary' } },
      },
    },
  })
  @ApiCreatedResponse({ standardSchema: batchImportSchema })
  async create(
    @CurrentCaller() caller: Caller,
    @Query({ schema: createBatchImportQuerySchema }) { year }: z.infer<typeof createBatchImportQuerySchema>,
    @Req() request: FastifyRequest,
  ): Promise<BatchImport> {
    try {
      return await this.queries.one(caller, await this.imports.create(caller, year, arrivingFiles(request)));
    } finally {
      // A browser sends all it has before it hears an answer.
      request.raw.resume();
    }
  }

  @Get(ROUTES.batchImports)
  @Needs('report.import')
  @ApiOkResponse({ standardSchema: batchImportPageSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: batchImportsQuerySchema }) query: BatchImportsQuery,
  ): Promise<BatchImportPage> {
    return this.queries.page(caller, query);
  }

  @Get(ROUTES.batchImport)
  @Needs('report.import')
  @ApiOkResponse({ standardSchema: batchImportSchema })
  async one(
    @CurrentCaller() caller: Caller,
    @Param({ schema: batchImportParametersSchema }) { id }: Address,
  ): Promise<BatchImport> {
    return this.queries.one(caller, id);
  }

  @Get(ROUTES.batchImportItems)
  @Needs('report.import')
  @ApiOkResponse({ standardSchema: batchImportItemPageSchema })
  async items(
    @CurrentCaller() caller: Caller,
    @Param({ schema: batchImportParametersSchema }) { id }: Address,
    @Query({ schema: batchImportItemsQuerySchema }) query: BatchImportItemsQuery,
  ): Promise<BatchImportItemPage> {
    return this.queries.items(caller, id, query);
  }

  @Post(ROUTES.batchImportDecision)
  @HttpCode(200)
  @Needs('report.import')
  @ApiOkResponse({ standardSchema: batchImportItemSchema })
  async decide(
    @CurrentCaller() caller: Caller,
    @Param({ schema: batchImportItemParametersSchema }) { id, itemId }: ItemAddress,
    @Body({ schema: decideBatchImportItemSchema }) decision: DecideBatchImportItem,
  ): Promise<BatchImportItem> {
    await this.decisions.decide(caller, id, itemId, decision);
    return this.queries.item(id, itemId);
  }

  @Post(ROUTES.batchImportDecisions)
  @HttpCode(200)
  @Needs('report.import')
  @ApiOkResponse({ standardSchema: batchImportSchema })
  async decideAll(
    @CurrentCaller() caller: Caller,
    @Param({ schema: batchImportParametersSchema }) { id }: Address,
    @Body({ schema: decideBatchImportConflictsSchema }) decision: DecideBatchImportConflicts,
  ): Promise<BatchImport> {
    await this.decisions.decideAll(caller, id, decision);
    return this.queries.one(caller, id);
  }

  @Post(ROUTES.batchImportCancellation)
  @AllowedWithoutRoom()
  @HttpCode(200)
  @Needs('report.import')
  @ApiOkResponse({ standardSchema: batchImportSchema })
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param({ schema: batchImportParametersSchema }) { id }: Address,
  ): Promise<BatchImport> {
    await this.imports.cancel(caller, id);
    return this.queries.one(caller, id);
  }

  /** What became of each file, as a workbook. */
  @Get(ROUTES.batchImportResult)
  @Needs('report.import')
  @ApiDownload('xlsx')
  async result(
    @CurrentCaller() caller: Caller,
    @Param({ schema: batchImportParametersSchema }) { id }: Address,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const batch = await this.queries.one(caller, id);
    const workbook = await resultWorkbook(batch, await this.queries.allItems(id));
    await this.imports.recordDownload(caller, id);
    const name = `${batch.agencyName}${batch.year}年度报告批量导入结果`;
    await sendDownload(reply, { kind: 'xlsx', name, bytes: workbook });
  }
}
