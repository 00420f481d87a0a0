import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
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
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { ApiDownload, sendDownload } from '../http-server/download.ts';
import { sentFile } from '../originals/receiving/sent-file.ts';
import { noWorkbook } from './area-workbook.errors.ts';
import { AreaWorkbooks } from './area-workbook.service.ts';

type Wanted = z.infer<typeof areaWorkbookQuerySchema>;

/** An area's agencies as a workbook, out and in. */
@Controller()
export class AreaWorkbookController {
  constructor(
    private readonly workbooks: AreaWorkbooks,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

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
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ standardSchema: areaWorkbookPlanSchema })
  async bringIn(
    @CurrentCaller() caller: Caller,
    @Query({ schema: areaWorkbookQuerySchema }) { fromYear, seen }: Wanted,
    @Req() request: FastifyRequest,
  ): Promise<AreaWorkbookPlan> {
    const file = await sentFile(request, this.environment.maxUploadBytes, noWorkbook);
    const content = await wholeOf(file.content).finally(file.discard);
    return seen === undefined
      ? this.workbooks.plan(caller, content, fromYear)
      : this.workbooks.carryOut(caller, content, fromYear, seen);
  }
}

async function wholeOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
