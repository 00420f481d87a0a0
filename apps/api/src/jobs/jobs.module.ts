import { type DynamicModule, Module } from '@nestjs/common';
import { DECLARED_JOBS, type DeclaredJob } from './declared-job.ts';
import { GivenUpJobs } from './given-up-jobs.service.ts';
import { JobQueue } from './job-queue.service.ts';
import { JobRunner } from './job-runner.service.ts';
import { StartedJobs } from './started-jobs.service.ts';

/** What is done in the background: features add jobs to the queue, the runner works them off. */
@Module({})
export class JobsModule {
  static with(jobs: readonly DeclaredJob[]): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [{ provide: DECLARED_JOBS, useValue: jobs }, JobQueue, JobRunner, GivenUpJobs, StartedJobs],
      exports: [JobQueue, GivenUpJobs, StartedJobs],
    };
  }
}
