import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Circular, circularSchema, progressQuerySchema, ROUTES } from '@zhaojian/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../../authorization/caller.ts';
import { Needs } from '../../authorization/route-access.ts';
import { ApiDownload, sendDownload } from '../../http-server/download.ts';
import { CircularFiles } from './circular-files.service.ts';
import { CircularQuery } from './circular.query.ts';

type Asked = z.infer<typeof progressQuerySchema>;

/** 情况通报: what is to be said of the agencies of an area once the reports of a year are in. */
@Controller()
export class CircularController {
  constructor(
    private readonly circular: CircularQuery,
    private readonly files: CircularFiles,
  ) {}

  @Get(ROUTES.circular)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: circularSchema })
  async of(
    @CurrentCaller() caller: Caller,
    @Query({ schema: progressQuerySchema }) { agencyId, year }: Asked,
  ): Promise<Circular> {
    return this.circular.of(caller, agencyId, year);
  }

  @Get(ROUTES.circularFile)
  @Needs('report.review')
  @ApiDownload('docx')
  async file(
    @CurrentCaller() caller: Caller,
    @Query({ schema: progressQuerySchema }) { agencyId, year }: Asked,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.files.of(caller, agencyId, year));
  }
}
