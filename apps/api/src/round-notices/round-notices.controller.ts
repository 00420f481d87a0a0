import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type NoticeFile,
  noticeFileParametersSchema,
  noticeFileSchema,
  type NoticeOfYear,
  noticeOfYearSchema,
  type NoticeReadings,
  noticeReadingSchema,
  type NoticeReadingsQuery,
  noticeReadingsQuerySchema,
  noticeReadingsSchema,
  ROUTES,
  type SaveNotice,
  saveNoticeSchema,
  yearParameterSchema,
} from '@zhaojian/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { AllowedToEveryone, Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { roundOfWholeArea } from '../collection-rounds/collection-rounds.errors.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { sendOriginal } from '../http-server/download.ts';
import { OriginalFiles } from '../originals/original-files.service.ts';
import { ApiSentFile, sentFile } from '../originals/receiving/sent-file.ts';
import { NoticeFiles } from './notice-files.service.ts';
import { noNoticeFile } from './round-notices.errors.ts';
import { RoundNotices } from './round-notices.service.ts';

/** The notice of a round: written at the top of the tree, read by everybody. */
@Controller()
export class RoundNoticesController {
  constructor(
    private readonly notices: RoundNotices,
    private readonly files: NoticeFiles,
    private readonly rounds: CollectionRounds,
    private readonly originals: OriginalFiles,
    private readonly scope: SubtreeScope,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  @Get(ROUTES.roundNotice)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: noticeOfYearSchema })
  async notice(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
  ): Promise<NoticeOfYear> {
    return { notice: await this.notices.of(caller, year) };
  }

  @Put(ROUTES.roundNotice)
  @Needs('round.notify')
  @ApiOkResponse({ standardSchema: noticeOfYearSchema })
  async save(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
    @Body({ schema: saveNoticeSchema }) wanted: SaveNotice,
  ): Promise<NoticeOfYear> {
    await this.notices.save(caller, await this.scope.top(caller, roundOfWholeArea), year, wanted);
    return { notice: await this.notices.of(caller, year) };
  }

  @Post(ROUTES.noticeFiles)
  @Needs('round.notify')
  @ApiSentFile()
  @ApiCreatedResponse({ standardSchema: noticeFileSchema })
  async addFile(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
    @Req() request: FastifyRequest,
  ): Promise<NoticeFile> {
    const agency = await this.scope.top(caller, roundOfWholeArea);
    await this.rounds.get(year);
    const file = await sentFile(request, this.environment.maxUploadBytes, noNoticeFile);
    return this.files.add(caller, agency, year, file).finally(file.discard);
  }

  @Get(ROUTES.noticeFile)
  @AllowedToEveryone()
  async file(
    @Param({ schema: noticeFileParametersSchema }) { year, id }: z.infer<typeof noticeFileParametersSchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.files.get(year, id);
    await sendOriginal(reply, file, await this.originals.stream(file));
  }

  @Post(ROUTES.noticeReadings)
  @HttpCode(204)
  @Needs('report.write')
  @ApiNoContentResponse()
  async read(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
    @Body({ schema: noticeReadingSchema }) { revision }: z.infer<typeof noticeReadingSchema>,
  ): Promise<void> {
    return this.notices.read(caller, year, revision);
  }

  @Get(ROUTES.noticeReadings)
  @Needs('collection.oversee')
  @ApiOkResponse({ standardSchema: noticeReadingsSchema })
  async readings(
    @CurrentCaller() caller: Caller,
    @Param('year', { schema: yearParameterSchema }) year: number,
    @Query({ schema: noticeReadingsQuerySchema }) query: NoticeReadingsQuery,
  ): Promise<NoticeReadings> {
    return this.notices.readings(caller, year, query);
  }
}
