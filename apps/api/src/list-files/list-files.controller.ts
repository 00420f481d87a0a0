import { Controller, Get, Query, Res } from '@nestjs/common';
import {
  type QueueFilter,
  queueFilterSchema,
  ROUTES,
  type SubmissionFilter,
  submissionFilterSchema,
} from '@zhaojian/contract';
import type { FastifyReply } from 'fastify';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ApiDownload, sendDownload } from '../http-server/download.ts';
import { ListFiles } from './list-files.service.ts';

/** Lists leave the platform as they are narrowed on their pages, for those who may see these. */
@Controller()
export class ListFilesController {
  constructor(private readonly files: ListFiles) {}

  @Get(ROUTES.submissionsFile)
  @Needs('collection.oversee')
  @ApiDownload('csv')
  async submissions(
    @CurrentCaller() caller: Caller,
    @Query({ schema: submissionFilterSchema }) filter: SubmissionFilter,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.files.ofSubmissions(caller, filter));
  }

  @Get(ROUTES.reviewQueueFile)
  @Needs('report.review')
  @ApiDownload('csv')
  async queue(
    @CurrentCaller() caller: Caller,
    @Query({ schema: queueFilterSchema }) filter: QueueFilter,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.files.ofQueue(caller, filter));
  }
}
