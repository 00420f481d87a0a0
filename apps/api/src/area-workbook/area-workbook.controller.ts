import { buffer } from 'node:stream/consumers';
import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type AreaWorkbookPlan,
  areaWorkbookPlanSchema,
  areaWorkbookQuerySchema,
  ROUTES,
} from '@zhaojian/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ApiDownload, sendDownload } from '../http-server/download.ts';
import { untilCallerLeaves } from '../http-server/until-caller-leaves.ts';
import { ApiSentFile, sentFile } from '../originals/receiving/sent-file.ts';
import { noWorkbook } from './area-workbook.errors.ts';
import { AreaWorkbooks } from './area-workbook.service.ts';
import { MOST_WORKBOOK_BYTES } from './reading/sheets-of-workbook.ts';

type Wanted = z.infer<typeof areaWorkbookQuerySchema>;

/** An area's agencies as a workbook, out and in. */
@Controller()
export class AreaWorkbookController {
  constructor(private readonly workbooks: AreaWorkbooks) {}

  @Get(ROUTES.areaWorkbook)
  @Needs('agency.manage')
  @ApiDownload('xlsx')
  async workbook(@CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const { name, bytes } = await this.workbooks.workbook(caller);
    await sendDownload(reply, { kind: 'xlsx', name, bytes });
  }

  /** A dry run, unless it names what was seen of one. */
  @Post(ROUTES.areaWorkbook)
  @HttpCode(200)
  @Needs('agency.manage')
  @ApiSentFile()
  @ApiOkResponse({ standardSchema: areaWorkbookPlanSchema })
  async bringIn(
    @CurrentCaller() caller: Caller,
    @Query({ schema: areaWorkbookQuerySchema }) { fromYear, seen }: Wanted,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaWorkbookPlan> {
    const signal = untilCallerLeaves(reply);
    const file = await sentFile(request, MOST_WORKBOOK_BYTES, noWorkbook);
    const sent = { bytes: await buffer(file.content).finally(file.discard), signal };
    return seen === undefined
      ? this.workbooks.plan(caller, sent, fromYear)
      : this.workbooks.carryOut(caller, sent, fromYear, seen);
  }
}
