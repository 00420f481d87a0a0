import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type ConsolidatedPreview,
  consolidatedPreviewSchema,
  type DraftReport,
  draftReportSchema,
  type ReportVersion,
  reportVersionSchema,
  ROUTES,
  submissionParametersSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ConsolidatedReports } from './consolidated-reports.service.ts';

type Address = z.infer<typeof submissionParametersSchema>;

/** A government looks at what its report of the whole area would be made from, and has it drafted. */
@Controller()
export class ConsolidatedReportsController {
  constructor(private readonly reports: ConsolidatedReports) {}

  @Get(ROUTES.consolidatedReport)
  @Needs('report.write')
  @ApiOkResponse({ standardSchema: consolidatedPreviewSchema })
  async preview(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
  ): Promise<ConsolidatedPreview> {
    return this.reports.preview(caller, agencyId, year);
  }

  @Post(ROUTES.consolidatedReport)
  @Needs('report.write')
  @ApiCreatedResponse({ standardSchema: reportVersionSchema })
  async draft(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: draftReportSchema }) { basedOn }: DraftReport,
  ): Promise<ReportVersion> {
    return this.reports.draft(caller, agencyId, year, basedOn);
  }
}
