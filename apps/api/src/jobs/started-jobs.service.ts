import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeclaredJob } from './declared-job.ts';
import { failureToTell, keptFailure } from './failure-in-words.ts';
import { JOB_SCHEMA, QUEUE } from './job-tables.ts';

/** What a person started and waits for: the jobs that do it, and the field of their payload that names it. */
export interface StartedWork {
  readonly jobs: readonly Pick<DeclaredJob, 'id'>[];
  readonly field: string;
}

const ofWork = ({ jobs, field }: StartedWork, name: string): string =>
  `job.name = '${QUEUE}' AND job.data->>'job' IN (${jobs.map(({ id }) => `'${id}'`).join()})
   AND job.data->'payload'->>'${field}' = ${name}`;

/** As a condition of SQL: whether a try of its job goes on or is to come. @param name what names it, in SQL as text */
export const isUnderWay = (work: StartedWork, name: string): string =>
  `EXISTS (SELECT FROM ${JOB_SCHEMA}.job WHERE state < 'completed' AND ${ofWork(work, name)})`;

/**
 * What became of the jobs that people wait for. That a job gave up is asked for where its work is shown, and kept nowhere else:
 * tries also end without the program, killed or too late, and an administrator may let them go on.
 */
@Injectable()
export class StartedJobs {
  /**
   * Those of the works named that nobody does now, with why in words, by their names. To be asked within the snapshot, or
   * under the lock, in which they were found not to be done.
   */
  async givenUp(
    manager: EntityManager,
    work: StartedWork,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (names.length === 0) return new Map();
    const rows = await manager.query<{ name: string; output: Parameters<typeof keptFailure>[0] }[]>(
      `SELECT asked.name, failed.output FROM unnest($1::text[]) AS asked (name)
       LEFT JOIN LATERAL (
         SELECT output FROM ${JOB_SCHEMA}.job WHERE state = 'failed' AND ${ofWork(work, 'asked.name')}
         ORDER BY completed_on DESC LIMIT 1) AS failed ON true
       WHERE NOT ${isUnderWay(work, 'asked.name')}`,
      [names],
    );
    return new Map(rows.map(({ name, output }) => [name, failureToTell(keptFailure(output))]));
  }

  /** The person who started it has decided what becomes of it: the administrator need not look at the job that gave up. */
  async settle(manager: EntityManager, work: StartedWork, names: readonly string[]): Promise<void> {
    await manager.query(
      `DELETE FROM ${JOB_SCHEMA}.job WHERE state = 'failed' AND ${ofWork(work, 'ANY($1::text[])')}`,
      [names],
    );
  }
}
