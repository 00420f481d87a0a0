import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type ChangeRectification,
  changeRectificationSchema,
  evidenceParametersSchema,
  type RectificationPage,
  rectificationPageSchema,
  rectificationParametersSchema,
  type RectificationTask,
  rectificationTaskSchema,
  type RectificationTasksQuery,
  rectificationTasksQuerySchema,
  ROUTES,
  type SetRectification,
  setRectificationSchema,
  type TakeRectificationStep,
  takeRectificationStepSchema,
} from '@zhaojian/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { sendOriginal } from '../http-server/download.ts';
import { OriginalFiles } from '../originals/original-files.service.ts';
import { ApiSentFile, sentFile } from '../originals/receiving/sent-file.ts';
import { EvidenceFiles } from './evidence/evidence-files.service.ts';
import { noEvidence } from './rectification-ledger.errors.ts';
import { RectificationLedgerQuery } from './rectification-ledger.query.ts';
import { RectificationTasks } from './rectification-tasks.service.ts';

type Address = z.infer<typeof rectificationParametersSchema>;
type EvidenceAddress = z.infer<typeof evidenceParametersSchema>;

/** 整改台账: what agencies have to put right, from when it is set until it is confirmed. */
@Controller()
export class RectificationLedgerController {
  constructor(
    private readonly query: RectificationLedgerQuery,
    private readonly tasks: RectificationTasks,
    private readonly evidence: EvidenceFiles,
    private readonly originals: OriginalFiles,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  @Get(ROUTES.rectificationTasks)
  @Needs('rectification.read')
  @ApiOkResponse({ standardSchema: rectificationPageSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: rectificationTasksQuerySchema }) query: RectificationTasksQuery,
  ): Promise<RectificationPage> {
    return this.query.page(caller, query);
  }

  @Post(ROUTES.rectificationTasks)
  @Needs('rectification.supervise')
  @ApiCreatedResponse({ standardSchema: rectificationTaskSchema })
  async set(
    @CurrentCaller() caller: Caller,
    @Body({ schema: setRectificationSchema }) wanted: SetRectification,
  ): Promise<RectificationTask> {
    return this.query.one(caller, await this.tasks.set(caller, wanted));
  }

  @Get(ROUTES.rectificationTask)
  @Needs('rectification.read')
  @ApiOkResponse({ standardSchema: rectificationTaskSchema })
  async one(
    @CurrentCaller() caller: Caller,
    @Param({ schema: rectificationParametersSchema }) { id }: Address,
  ): Promise<RectificationTask> {
    return this.query.one(caller, id);
  }

  @Put(ROUTES.rectificationTask)
  @Needs('rectification.supervise')
  @ApiOkResponse({ standardSchema: rectificationTaskSchema })
  async change(
    @CurrentCaller() caller: Caller,
    @Param({ schema: rectificationParametersSchema }) { id }: Address,
    @Body({ schema: changeRectificationSchema }) wanted: ChangeRectification,
  ): Promise<RectificationTask> {
    await this.tasks.change(caller, id, wanted);
    return this.query.one(caller, id);
  }

  @Post(ROUTES.rectificationSteps)
  @HttpCode(200)
  @Needs('rectification.read')
  @ApiOkResponse({ standardSchema: rectificationTaskSchema })
  async take(
    @CurrentCaller() caller: Caller,
    @Param({ schema: rectificationParametersSchema }) { id }: Address,
    @Body({ schema: takeRectificationStepSchema }) wanted: TakeRectificationStep,
  ): Promise<RectificationTask> {
    await this.tasks.take(caller, id, wanted);
    return this.query.one(caller, id);
  }

  @Post(ROUTES.evidenceFiles)
  @Needs('rectification.report')
  @ApiSentFile()
  @ApiCreatedResponse({ standardSchema: rectificationTaskSchema })
  async addEvidence(
    @CurrentCaller() caller: Caller,
    @Param({ schema: rectificationParametersSchema }) { id }: Address,
    @Req() request: FastifyRequest,
  ): Promise<RectificationTask> {
    const file = await sentFile(request, this.environment.maxUploadBytes, noEvidence);
    await this.evidence.add(caller, id, file).finally(file.discard);
    return this.query.one(caller, id);
  }

  @Get(ROUTES.evidenceFile)
  @Needs('rectification.read')
  async evidenceFile(
    @CurrentCaller() caller: Caller,
    @Param({ schema: evidenceParametersSchema }) { id, fileId }: EvidenceAddress,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.evidence.get(caller, id, fileId);
    await sendOriginal(reply, file, await this.originals.stream(file));
  }

  @Delete(ROUTES.evidenceFile)
  @Needs('rectification.report')
  @ApiOkResponse({ standardSchema: rectificationTaskSchema })
  async removeEvidence(
    @CurrentCaller() caller: Caller,
    @Param({ schema: evidenceParametersSchema }) { id, fileId }: EvidenceAddress,
  ): Promise<RectificationTask> {
    await this.evidence.remove(caller, id, fileId);
    return this.query.one(caller, id);
  }
}
