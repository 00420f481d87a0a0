import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ROUTES,
  type SavePublication,
  savePublicationSchema,
  type Submission,
  submissionParametersSchema,
  submissionSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { Publications } from './publishing/publications.service.ts';
import { SubmissionQuery } from './status/submission.query.ts';

/** An agency says when and where it published its report. */
@Controller()
export class PublicationsController {
  constructor(
    private readonly publications: Publications,
    private readonly submissions: SubmissionQuery,
  ) {}

  @Put(ROUTES.publication)
  @Needs('report.submit')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async save(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema })
    { agencyId, year }: z.infer<typeof submissionParametersSchema>,
    @Body({ schema: savePublicationSchema }) { publication }: SavePublication,
  ): Promise<Submission> {
    await this.publications.save(caller, agencyId, year, publication);
    return this.submissions.of(caller, agencyId, year);
  }
}
