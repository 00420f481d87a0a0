import { Controller, Get, Param, Res } from '@nestjs/common';
import { ROUTES, submissionParametersSchema } from '@zhaojian/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../../authorization/caller.ts';
import { Needs } from '../../authorization/route-access.ts';
import { ApiDownload, sendDownload } from '../../http-server/download.ts';
import { ReportTemplates } from './report-templates.service.ts';

type Address = z.infer<typeof submissionParametersSchema>;

/** The form as a workbook that an agency fills in and uploads. */
@Controller()
export class ReportTemplateController {
  constructor(private readonly templates: ReportTemplates) {}

  @Get(ROUTES.reportTemplate)
  @Needs('report.write')
  @ApiDownload('xlsx')
  async template(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await this.templates.of(caller, agencyId, year);
    await sendDownload(reply, { kind: 'xlsx', name, bytes });
  }
}
