import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Accept,
  acceptSchema,
  idSchema,
  type Return,
  returnSchema,
  ROUTES,
  type Submission,
  type SubmissionHistory,
  submissionHistorySchema,
  type SubmissionListQuery as ListWanted,
  submissionListQuerySchema,
  type SubmissionPage,
  submissionPageSchema,
  submissionParametersSchema,
  submissionSchema,
  type Submit,
  submitSchema,
  type WithdrawAcceptance,
  withdrawAcceptanceSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { Decisions } from './decisions/decisions.service.ts';
import { SubmissionHistoryQuery } from './standing/submission-history.query.ts';
import { SubmissionListQuery } from './standing/submission-list.query.ts';
import { SubmissionQuery } from './standing/submission.query.ts';

type Address = z.infer<typeof submissionParametersSchema>;

/** Where reports stand, and the decisions that move them on. */
@Controller()
export class SubmissionsController {
  constructor(
    private readonly list: SubmissionListQuery,
    private readonly histories: SubmissionHistoryQuery,
    private readonly submissions: SubmissionQuery,
    private readonly decisions: Decisions,
  ) {}

  @Get(ROUTES.submissions)
  @Needs('collection.oversee')
  @ApiOkResponse({ standardSchema: submissionPageSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: submissionListQuerySchema }) query: ListWanted,
  ): Promise<SubmissionPage> {
    return this.list.page(caller, query);
  }

  @Get(ROUTES.submissionHistory)
  @Needs('report.read')
  @ApiOkResponse({ standardSchema: submissionHistorySchema })
  async history(
    @CurrentCaller() caller: Caller,
    @Param('agencyId', { schema: idSchema }) agencyId: string,
  ): Promise<SubmissionHistory> {
    return this.histories.of(caller, agencyId);
  }

  @Get(ROUTES.submission)
  @Needs('report.read')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async one(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
  ): Promise<Submission> {
    return this.submissions.of(caller, agencyId, year);
  }

  @Post(ROUTES.submit)
  @HttpCode(200)
  @Needs('report.submit')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async submit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: submitSchema }) wanted: Submit,
  ): Promise<Submission> {
    await this.decisions.submit(caller, agencyId, year, wanted);
    return this.submissions.of(caller, agencyId, year);
  }

  @Post(ROUTES.return)
  @HttpCode(200)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async return(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: returnSchema }) wanted: Return,
  ): Promise<Submission> {
    await this.decisions.return(caller, agencyId, year, wanted);
    return this.submissions.of(caller, agencyId, year);
  }

  @Post(ROUTES.accept)
  @HttpCode(200)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async accept(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: acceptSchema }) wanted: Accept,
  ): Promise<Submission> {
    await this.decisions.accept(caller, agencyId, year, wanted);
    return this.submissions.of(caller, agencyId, year);
  }

  @Post(ROUTES.withdrawAcceptance)
  @HttpCode(200)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async withdrawAcceptance(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: withdrawAcceptanceSchema }) wanted: WithdrawAcceptance,
  ): Promise<Submission> {
    await this.decisions.withdrawAcceptance(caller, agencyId, year, wanted);
    return this.submissions.of(caller, agencyId, year);
  }
}
