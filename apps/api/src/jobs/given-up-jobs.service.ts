import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { GivenUpJob } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { DECLARED_JOBS, type DeclaredJob } from './declared-job.ts';
import { keptFailure } from './failure-in-words.ts';
import { JobQueue } from './job-queue.service.ts';
import { JOB_SCHEMA, QUEUE } from './job-tables.ts';

const MOST = 100;

interface Row {
  id: string;
  job: string;
  askedBy: string | null;
  addedAt: Date;
  gaveUpAt: Date;
  tries: number;
  output: Parameters<typeof keptFailure>[0];
}

/** The jobs that were tried as often as they may be, without success. */
@Injectable()
export class GivenUpJobs {
  constructor(
    @Inject(DECLARED_JOBS) private readonly jobs: readonly DeclaredJob[],
    @InjectDataSource() private readonly database: DataSource,
    private readonly queue: JobQueue,
  ) {}

  /** The latest first. A scheduled one is passed over once the same has been done, or has given up, at a later time. */
  async list(manager: EntityManager = this.database.manager): Promise<GivenUpJob[]> {
    const rows = await manager.query<Row[]>(
      `SELECT id, data->>'job' AS job, data->'by'->>'displayName' AS "askedBy", created_on AS "addedAt",
              completed_on AS "gaveUpAt", retry_count + 1 AS tries, output
       FROM ${JOB_SCHEMA}.job AS failed WHERE name = $1 AND state = 'failed' AND NOT EXISTS (
         SELECT FROM ${JOB_SCHEMA}.job AS later
         WHERE later.name = $1 AND later.singleton_key = failed.singleton_key AND later.singleton_on > failed.singleton_on
           AND later.state IN ('completed', 'failed'))
       ORDER BY completed_on DESC LIMIT ${MOST}`,
      [QUEUE],
    );
    return rows.map(({ job, addedAt, gaveUpAt, output, ...row }) => ({
      ...row,
      name: this.jobs.find(({ id }) => id === job)?.name ?? job,
      addedAt: addedAt.toISOString(),
      gaveUpAt: gaveUpAt.toISOString(),
      error: keptFailure(output),
    }));
  }

  /** Lets a job be tried again, at once. Returns what it was; undefined where it had not given up. */
  async tryAgain(manager: EntityManager, id: string): Promise<GivenUpJob | undefined> {
    const job = (await this.list(manager)).find((givenUp) => givenUp.id === id);
    return job && (await this.queue.tryAgain(manager, id)) ? job : undefined;
  }
}
