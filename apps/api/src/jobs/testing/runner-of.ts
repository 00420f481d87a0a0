import { ModuleRef } from '@nestjs/core';
import type { TestApp } from '../../testing/test-app.ts';
import type { DeclaredJob } from '../declared-job.ts';
import { JobQueue } from '../job-queue.service.ts';
import { JobRunner } from '../job-runner.service.ts';

/** A runner of these jobs, as another program on the database has one. It does nothing by itself. */
export const runnerOf = ({ nest, database, environment }: TestApp, jobs: readonly DeclaredJob[]): JobRunner =>
  new JobRunner(jobs, database, environment, nest.get(JobQueue), nest.get(ModuleRef));
