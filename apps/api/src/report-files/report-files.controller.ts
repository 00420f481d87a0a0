import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import {
  type ReportFileQuery,
  reportFileKindSchema,
  reportFileQuerySchema,
  ROUTES,
  versionParametersSchema,
} from '@zhaojian/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ApiDownload, sendDownload } from '../http-server/download.ts';
import { ReportFiles } from './report-files.service.ts';

type VersionAddress = z.infer<typeof versionParametersSchema>;

/** Reports leave the platform as files to print, to publish and to work on. */
@Controller()
export class ReportFilesController {
  constructor(private readonly files: ReportFiles) {}

  @Get(ROUTES.reportFile)
  @Needs('report.read')
  @ApiDownload(...reportFileKindSchema.options)
  async file(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) address: VersionAddress,
    @Query({ schema: reportFileQuerySchema }) { kind }: ReportFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.files.of(caller, address, kind));
  }
}
