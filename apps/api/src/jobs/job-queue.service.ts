import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type PgBoss from 'pg-boss';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import type { DeclaredJob } from './declared-job.ts';
import { bossOn, JOB_SCHEMA, QUEUE } from './job-tables.ts';

/** Before the second try; before each later one it is twice as long, and up to twice as long again by chance. */
const FIRST_PAUSE_SECONDS = 10;

/** Somebody else has the job now, or nobody: what is done here must not count. */
export class JobLost extends Error {
  override readonly name = 'JobLost';
}

interface AskedBy extends Actor {
  agencyId: string;
}

/** What is stored of a job. */
interface StoredJob {
  job: string;
  payload: unknown;
  /** null: the platform itself. */
  by: AskedBy | null;
}

export type TakenJob = Pick<PgBoss.Job<StoredJob>, 'id' | 'data' | 'expireInSeconds'>;

/** The jobs that wait, in the database. Times are the database's. */
@Injectable()
export class JobQueue {
  private readonly boss = bossOn((text, values) => this.ask(text, values));

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Adds a job in the transaction of the change that needs it: it is there exactly when the change is. @param by the person
   * who asked for it, in whose name it is done
   */
  async add<Payload>(
    manager: EntityManager,
    job: DeclaredJob<Payload>,
    payload: Payload,
    by: Caller | null = null,
  ): Promise<void> {
    await this.boss.send(QUEUE, stored(job, payload, by), { ...optionsOf(job), db: within(manager) });
  }

  /** Adds the job unless it was added already in the present stretch of its time, here or by another program. */
  async addScheduled(job: DeclaredJob, everyMinutes: number): Promise<void> {
    const slot = { singletonKey: job.id, singletonSeconds: everyMinutes * 60 };
    await this.boss.send(QUEUE, stored(job, {}, null), { ...optionsOf(job), ...slot });
  }

  /** The next job that is due, which then nobody else has for the time of a try. */
  async take(): Promise<TakenJob | null> {
    let failure: unknown;
    // pg-boss passes over what goes wrong here.
    const executeSql: PgBoss.Db['executeSql'] = async (text, values) => {
      try {
        return await this.ask(text, values);
      } catch (error) {
        failure = error;
        throw error;
      }
    };
    const [job] = await this.boss.fetch<StoredJob>(QUEUE, { batchSize: 1, db: { executeSql } });
    if (failure !== undefined) throw failure;
    return job ?? null;
  }

  /** That the job is done, in the transaction that does it. @throws JobLost */
  async complete(manager: EntityManager, { id }: TakenJob): Promise<void> {
    const completed: unknown = await this.boss.complete(QUEUE, id, {}, { db: within(manager) });
    if ((completed as { affected: number }).affected !== 1) throw new JobLost(id);
  }

  /** The try failed: there is another after a pause, or it was the last one. */
  async fail({ id }: Pick<TakenJob, 'id'>, message: string): Promise<void> {
    await this.boss.fail(QUEUE, id, { message });
  }

  /** The job can begin again at once, and the try does not count: it is the platform that stops. */
  async putBack({ id }: TakenJob): Promise<void> {
    await this.database.query(
      `UPDATE ${JOB_SCHEMA}.job SET state = 'retry', start_after = now(), retry_limit = retry_limit + 1
       WHERE name = $1 AND id = $2 AND state = 'active'`,
      [QUEUE, id],
    );
  }

  /** Ends the tries of a program that was killed. Only for one that is alone on the database, when it starts. */
  async failAbandoned(message: string): Promise<void> {
    const abandoned = await this.database.query<{ id: string }[]>(
      `SELECT id FROM ${JOB_SCHEMA}.job WHERE name = $1 AND state = 'active'`,
      [QUEUE],
    );
    for (const { id } of abandoned) await this.fail({ id }, message);
  }

  /** Lets a job that gave up be tried again. Returns whether there was one. */
  async tryAgain(manager: EntityManager, id: string): Promise<boolean> {
    const retried: unknown = await this.boss.retry(QUEUE, id, { db: within(manager) });
    return (retried as { affected: number }).affected === 1;
  }

  /** Ends tries that take too long, no matter which process has them, and puts away what was done long ago. */
  async maintain(): Promise<void> {
    await this.boss.maintain();
  }

  private async ask(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    const runner = this.database.createQueryRunner();
    try {
      return await rowsOf(runner, text, values);
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined); // pg-boss leaves its transactions open where they fail
      throw error;
    } finally {
      await runner.release();
    }
  }
}

const optionsOf = ({ tries, minutes }: DeclaredJob): PgBoss.SendOptions => ({
  retryLimit: tries - 1,
  retryDelay: FIRST_PAUSE_SECONDS,
  retryBackoff: true,
  expireInSeconds: minutes * 60,
});

function stored<Payload>(job: DeclaredJob<Payload>, payload: Payload, by: Caller | null): StoredJob {
  if (by === null) return { job: job.id, payload, by };
  const { accountId, displayName, address, agencyId } = by;
  return { job: job.id, payload, by: { accountId, displayName, address, agencyId } };
}

/** The connection of a transaction, as pg-boss asks it. */
const within = ({ queryRunner }: EntityManager): PgBoss.Db => {
  if (!queryRunner) throw new Error('a job is added and completed within a transaction');
  return { executeSql: (text, values) => rowsOf(queryRunner, text, values) };
};

async function rowsOf(runner: QueryRunner, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  const { records } = await runner.query(text, values, true);
  return { rows: records as unknown[] };
}
