import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  letterParametersSchema,
  pointAnswerBodySchema,
  pointParametersSchema,
  ROUTES,
  type Submission,
  submissionSchema,
} from '@zhaojian/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ApiDownload, sendDownload } from '../http-server/download.ts';
import { SubmissionQuery } from './status/submission.query.ts';
import { LetterFiles } from './returning/letter-files.service.ts';
import { PointAnswers } from './returning/point-answers.service.ts';

/** What a report came back with: answered point by point, taken away as a file. */
@Controller()
export class ReturnLettersController {
  constructor(
    private readonly answers: PointAnswers,
    private readonly files: LetterFiles,
    private readonly submissions: SubmissionQuery,
  ) {}

  @Put(ROUTES.pointAnswer)
  @Needs('report.write')
  @ApiOkResponse({ standardSchema: submissionSchema })
  async answer(
    @CurrentCaller() caller: Caller,
    @Param({ schema: pointParametersSchema }) address: z.infer<typeof pointParametersSchema>,
    @Body({ schema: pointAnswerBodySchema }) { text }: z.infer<typeof pointAnswerBodySchema>,
  ): Promise<Submission> {
    await this.answers.keep(caller, address, text);
    return this.submissions.of(caller, address.agencyId, address.year);
  }

  @Get(ROUTES.returnLetterFile)
  @Needs('report.read')
  @ApiDownload('docx')
  async file(
    @CurrentCaller() caller: Caller,
    @Param({ schema: letterParametersSchema }) address: z.infer<typeof letterParametersSchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.files.of(caller, address));
  }
}
