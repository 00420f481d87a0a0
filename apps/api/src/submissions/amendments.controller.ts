import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type ReportDependents as Effects,
  reportDependentsSchema,
  type AskAmendment,
  askAmendmentSchema,
  type DeclineAmendment,
  declineAmendmentSchema,
  ROUTES,
  type Submission,
  submissionParametersSchema,
  submissionSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ReportDependents } from './amending/report-dependents.query.ts';
import { Amendments } from './amending/amendments.service.ts';
import { SubmissionQuery } from './status/submission.query.ts';

type Address = z.infer<typeof submissionParametersSchema>;

/** An agency asks to correct its accepted report; granting it is a step of the workflow and has the route of one. */
@Controller()
export class AmendmentsController {
  constructor(
    private readonly amendments: Amendments,
    private readonly effects: ReportDependents,
    private readonly submissions: SubmissionQuery,
  ) {}

  @Post(ROUTES.amendment)
  @HttpCode(200)
  @Needs('report.submit')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async ask(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: askAmendmentSchema }) wanted: AskAmendment,
  ): Promise<Submission> {
    await this.amendments.ask(caller, agencyId, year, wanted);
    return this.submissions.of(caller, agencyId, year);
  }

  @Delete(ROUTES.amendment)
  @Needs('report.submit')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async takeBack(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
  ): Promise<Submission> {
    await this.amendments.takeBack(caller, agencyId, year);
    return this.submissions.of(caller, agencyId, year);
  }

  @Post(ROUTES.amendmentRefusal)
  @HttpCode(200)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async decline(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: declineAmendmentSchema }) wanted: DeclineAmendment,
  ): Promise<Submission> {
    await this.amendments.decline(caller, agencyId, year, wanted);
    return this.submissions.of(caller, agencyId, year);
  }

  @Get(ROUTES.reportDependents)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: reportDependentsSchema })
  async whatDepends(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
  ): Promise<Effects> {
    return this.effects.of(caller, agencyId, year);
  }
}
