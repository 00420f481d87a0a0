import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { ROUTES, submissionParametersSchema } from '@zhaojian/contract';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { AllowedTo } from '../authorization/route-access.ts';
import { ReportTemplates } from './report-templates.service.ts';

type Address = z.infer<typeof submissionParametersSchema>;

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The form as a workbook that an agency fills in and uploads. */
@Controller()
export class ReportTemplateController {
  constructor(private readonly templates: ReportTemplates) {}

  @Get(ROUTES.reportTemplate)
  @AllowedTo('agency')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, bytes } = await this.templates.of(caller, agencyId, year);
    await reply
      .header('content-type', WORKBOOK)
      .header('content-disposition', contentDisposition(fileName, { fallback: false }))
      .send(Buffer.from(bytes));
  }
}
