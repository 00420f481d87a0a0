import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import {
  ROUTES,
  signedScanParametersSchema,
  type Submission,
  submissionSchema,
  versionParametersSchema,
} from '@zhaojian/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { sendOriginal } from '../http-server/download.ts';
import { OriginalFiles } from '../originals/original-files.service.ts';
import { ApiSentFile, sentFile } from '../originals/receiving/sent-file.ts';
import { SignedScans } from './signing/signed-scans.service.ts';
import { noScan } from './signing/signing.errors.ts';
import { SubmissionQuery } from './status/submission.query.ts';

/** Signed and sealed reports: added by their agency, taken out by it and by those who see what is under way. */
@Controller()
export class SignedScansController {
  constructor(
    private readonly scans: SignedScans,
    private readonly originals: OriginalFiles,
    private readonly submissions: SubmissionQuery,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  @Post(ROUTES.signedScans)
  @Needs('report.submit')
  @ApiSentFile()
  @ApiCreatedResponse({ standardSchema: submissionSchema })
  async add(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) address: z.infer<typeof versionParametersSchema>,
    @Req() request: FastifyRequest,
  ): Promise<Submission> {
    const file = await sentFile(request, this.environment.maxUploadBytes, noScan);
    await this.scans.add(caller, address, file).finally(file.discard);
    return this.submissions.of(caller, address.agencyId, address.year);
  }

  @Get(ROUTES.signedScan)
  @Needs('report.readUnaccepted')
  async file(
    @CurrentCaller() caller: Caller,
    @Param({ schema: signedScanParametersSchema })
    { agencyId, year, id }: z.infer<typeof signedScanParametersSchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const scan = await this.scans.get(caller, agencyId, year, id);
    await sendOriginal(reply, scan, await this.originals.stream(scan));
  }
}
