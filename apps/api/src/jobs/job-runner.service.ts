import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { thePlatform } from '../audit/audit-record.service.ts';
import { jobOf } from '../authorization/caller.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { databaseRefusal } from '../refusals/database-unavailable.ts';
import { DECLARED_JOBS, type DeclaredJob, type JobRun } from './declared-job.ts';
import { failureInWords, STOPPED_IN_THE_MIDDLE, tookTooLong, unknownJob } from './failure-in-words.ts';
import { JobLost, JobQueue, type TakenJob } from './job-queue.service.ts';

/** How many jobs run at a time in one program. */
const AT_ONCE = 3;
const LOOK_MS = 2_000;
/** Also how long after the start the first scheduled jobs are added: people come first. */
const UPKEEP_MS = 60_000;
/** How long the jobs in hand may go on when the platform stops, and how long it may then take to put back the others. */
const LAST_JOBS_MS = 3_000;
const PUT_BACK_MS = 2_000;

/** No agency belongs to this area: the platform's own jobs see nobody's reports. */
const NO_AREA = '00000000-0000-0000-0000-000000000000';

/** Works off the jobs that wait, in the background of the program that answers requests. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly jobs: ReadonlyMap<string, DeclaredJob>;
  private readonly stopping = new AbortController();
  /** Aborted when the jobs in hand have had their time. */
  private readonly ending = new AbortController();
  private loops: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(DECLARED_JOBS) jobs: readonly DeclaredJob[],
    @InjectDataSource() private readonly database: DataSource,
    @InjectEnvironment() private readonly environment: Environment,
    private readonly queue: JobQueue,
    private readonly services: ModuleRef,
  ) {
    this.jobs = new Map(jobs.map((job) => [job.id, job]));
  }

  /** Begins to look for jobs, until the platform stops. */
  start(): void {
    this.loops = this.work();
  }

  /** Works off what is due. */
  async workOff(): Promise<void> {
    for (let taken = await this.next(); taken; taken = await this.next()) await this.try(taken);
  }

  /** Adds the scheduled jobs whose time has come, and takes up what others left. */
  async lookAfterQueue(): Promise<void> {
    await this.queue.maintain();
    for (const job of this.jobs.values())
      if (job.everyMinutes !== undefined) await this.queue.addScheduled(job, job.everyMinutes);
  }

  /** The jobs in hand may end; those that do not are put back for the program that starts next. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.endsWithin(LAST_JOBS_MS);
    this.ending.abort();
    await this.endsWithin(PUT_BACK_MS);
  }

  /** A database that is frozen does not hold up the stop: what is in hand is then taken up again after its time. */
  private async endsWithin(milliseconds: number): Promise<void> {
    await Promise.race([this.loops, pause(milliseconds, undefined, { ref: false })]);
  }

  private async work(): Promise<void> {
    // The embedded database has one program at a time: what is in hand at its start, the one before was killed over.
    if (this.environment.databaseUrl === undefined)
      await this.until(() => this.queue.failAbandoned(STOPPED_IN_THE_MIDDLE));
    const loops = Array.from({ length: AT_ONCE }, () => this.every(LOOK_MS, () => this.workOff()));
    await this.sleep(UPKEEP_MS);
    await Promise.all([...loops, this.every(UPKEEP_MS, () => this.lookAfterQueue())]);
  }

  private async next(): Promise<TakenJob | null> {
    return this.stopping.signal.aborted ? null : this.queue.take();
  }

  private async try(taken: TakenJob): Promise<void> {
    try {
      await this.run(taken);
    } catch (error) {
      if (error instanceof JobLost) return;
      if (this.ending.signal.aborted) return this.queue.putBack(taken);
      const message = this.inWords(taken, error);
      await this.until(() => this.queue.fail(taken, message));
    }
  }

  private async run(taken: TakenJob): Promise<void> {
    const { job: id, payload, by } = taken.data;
    const job = this.jobs.get(id);
    if (!job) throw new FailedInWords(unknownJob(id));
    const signal = AbortSignal.any([
      this.ending.signal,
      AbortSignal.timeout(Number(taken.expireInSeconds) * 1000),
    ]);
    let isFinished = false;
    const run: JobRun<unknown> = {
      id: taken.id,
      payload: job.payload.parse(payload),
      caller: jobOf(by ?? thePlatform, by?.agencyId ?? NO_AREA, job.permissions),
      signal,
      get: (service) => this.services.get(service, { strict: false }),
      finish: async (effect) => {
        const result = await this.database.transaction(async (manager) => {
          await this.queue.complete(manager, taken);
          return effect(manager);
        });
        isFinished = true;
        return result;
      },
    };
    await Promise.race([job.run(run), givenUp(signal, job)]);
    if (!isFinished) await run.finish(async () => undefined);
  }

  private inWords({ data }: TakenJob, error: unknown): string {
    if (error instanceof FailedInWords) return error.message;
    const reference = randomUUID();
    this.logger.error(`${reference} ${data.job} ${error instanceof Error ? error.stack : String(error)}`);
    return failureInWords(error, reference);
  }

  /** What has to be written is tried until the database is there, or the platform stops. */
  private async until(write: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.report(error);
        await this.sleep(LOOK_MS);
      }
    }
  }

  private async every(milliseconds: number, work: () => Promise<void>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await work().catch((error: unknown) => this.report(error));
      await this.sleep(milliseconds);
    }
  }

  private async sleep(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }

  /** That the database is away is logged where it is kept. */
  private report(error: unknown): void {
    if (this.stopping.signal.aborted || databaseRefusal(error)) return;
    this.logger.error(error instanceof Error ? error.stack : String(error));
  }
}

class FailedInWords extends Error {}

/** Rejects once the try must not go on, also where what it does never looks at its signal. */
const givenUp = (signal: AbortSignal, { minutes }: DeclaredJob): Promise<never> =>
  new Promise((_, reject) => {
    const giveUp = () => reject(new FailedInWords(tookTooLong(minutes)));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
