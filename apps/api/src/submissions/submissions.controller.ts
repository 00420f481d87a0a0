import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type ChangedBasis,
  changedBasisSchema,
  idSchema,
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
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ChangedBasisQuery } from './status/changed-basis.query.ts';
import { SubmissionHistoryQuery } from './status/submission-history.query.ts';
import { SubmissionListQuery } from './status/submission-list.query.ts';
import { SubmissionQuery } from './status/submission.query.ts';

type Address = z.infer<typeof submissionParametersSchema>;

/** The status of reports. */
@Controller()
export class SubmissionsController {
  constructor(
    private readonly list: SubmissionListQuery,
    private readonly histories: SubmissionHistoryQuery,
    private readonly submissions: SubmissionQuery,
    private readonly changedBasis: ChangedBasisQuery,
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

  @Get(ROUTES.changedBasis)
  @Needs('report.read')
  @ApiOkResponse({ standardSchema: changedBasisSchema })
  async basis(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
  ): Promise<ChangedBasis> {
    return this.changedBasis.of(caller, agencyId, year);
  }
}
