import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  idSchema,
  ownArchiveQuerySchema,
  ownArchiveSchema,
  type ReportArchive,
  type ReportArchiveRequest,
  reportArchiveRequestSchema,
  reportArchiveSchema,
  ROUTES,
} from '@zhaojian/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ApiDownload, sendDownload } from '../http-server/download.ts';
import { ReportArchives } from './report-archives.service.ts';

/** All reports of an area leave the platform as one file, made in the background. */
@Controller()
export class ReportArchivesController {
  constructor(private readonly archives: ReportArchives) {}

  @Post(ROUTES.reportArchives)
  @Needs('report.readArea')
  @ApiCreatedResponse({ standardSchema: reportArchiveSchema })
  async begin(
    @CurrentCaller() caller: Caller,
    @Body({ schema: reportArchiveRequestSchema }) wanted: ReportArchiveRequest,
  ): Promise<ReportArchive> {
    return this.archives.begin(caller, wanted);
  }

  @Get(ROUTES.reportArchives)
  @Needs('report.readArea')
  @ApiOkResponse({ standardSchema: ownArchiveSchema })
  async own(
    @CurrentCaller() caller: Caller,
    @Query({ schema: ownArchiveQuerySchema }) asked: ReportArchiveRequest,
  ): Promise<z.infer<typeof ownArchiveSchema>> {
    return { archive: await this.archives.own(caller, asked) };
  }

  @Get(ROUTES.reportArchiveFile)
  @Needs('report.readArea')
  @ApiDownload('zip')
  async file(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.archives.file(caller, id));
  }
}
