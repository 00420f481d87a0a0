import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { type Actor, AuditRecord } from '../audit/audit-record.service.ts';
import { GivenUpJobs } from '../jobs/given-up-jobs.service.ts';
import { jobNotGivenUp } from './system-state.errors.ts';

/** Jobs that gave up are tried again because somebody says so, and it is recorded who. */
@Injectable()
export class JobRetries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly jobs: GivenUpJobs,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
  ) {}

  /** @throws Refusal JOB_NOT_GIVEN_UP */
  async retry(by: Actor, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const job = await this.jobs.tryAgain(manager, id);
      if (!job) throw jobNotGivenUp();
      await this.audit.add(manager, by, {
        action: 'job.retried',
        subject: job.name,
        agency: (await this.tree.top(manager)) ?? null,
        details: { tries: job.tries, error: job.error },
      });
    });
  }
}
