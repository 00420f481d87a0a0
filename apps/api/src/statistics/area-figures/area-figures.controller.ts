import { Controller, Get, Query, Res } from '@nestjs/common';
import {
  areaFiguresKindSchema,
  type AreaFiguresQuery,
  areaFiguresQuerySchema,
  ROUTES,
} from '@zhaojian/contract';
import type { FastifyReply } from 'fastify';
import { type Caller, CurrentCaller } from '../../authorization/caller.ts';
import { Needs } from '../../authorization/route-access.ts';
import { ApiDownload, sendDownload } from '../../http-server/download.ts';
import { AreaFiguresFiles } from './area-figures-files.service.ts';

/** The figures of an area leave the platform as files to go on working with. */
@Controller()
export class AreaFiguresController {
  constructor(private readonly files: AreaFiguresFiles) {}

  @Get(ROUTES.areaFigures)
  @Needs('statistics.read')
  @ApiDownload(...areaFiguresKindSchema.options)
  async file(
    @CurrentCaller() caller: Caller,
    @Query({ schema: areaFiguresQuerySchema }) query: AreaFiguresQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.files.of(caller, query));
  }
}
