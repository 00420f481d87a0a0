import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ApiOkResponse } from '@nestjs/swagger';
import { type RecordState, recordStateSchema, ROUTES } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { type Caller, CurrentCaller } from '../../authorization/caller.ts';
import { Needs } from '../../authorization/route-access.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { JobQueue } from '../../jobs/job-queue.service.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { RecordVerification } from './record-verification.service.ts';
import { verifyRecord } from './verify-record.job.ts';

const recordOfWholeArea = () =>
  new Refusal('RECORD_OF_WHOLE_AREA', 403, '操作记录的链是全平台的，由最上级机构的审计员或管理员核验。');

/** Whether the record is as it was written, for those who audit the whole area. */
@Controller()
@Needs('audit.verify')
export class RecordVerificationController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly jobs: JobQueue,
    private readonly verification: RecordVerification,
  ) {}

  @Get(ROUTES.recordVerification)
  @ApiOkResponse({ standardSchema: recordStateSchema })
  async state(@CurrentCaller() caller: Caller): Promise<RecordState> {
    await this.scope.top(caller, recordOfWholeArea);
    return this.verification.state();
  }

  /** Has it verified in the background; what was found is asked for afterwards. */
  @Post(ROUTES.recordVerification)
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: recordStateSchema })
  async verify(@CurrentCaller() caller: Caller): Promise<RecordState> {
    await this.scope.top(caller, recordOfWholeArea);
    await this.database.transaction((manager) => this.jobs.add(manager, verifyRecord, {}, caller));
    return this.verification.state();
  }
}
