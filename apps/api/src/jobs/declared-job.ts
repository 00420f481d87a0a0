import type { Permission } from '@zhaojian/contract';
import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { JobCaller } from '../authorization/caller.ts';

/** One try of a job. */
export interface JobRun<Payload> {
  /** The same for every try: what is done outside the database can be known by it as done already. */
  readonly id: string;
  readonly payload: Payload;
  /** In whose name it is done: that of the person who asked for it, or the platform's. */
  readonly caller: JobCaller;
  /** Aborted when the platform stops or the try takes too long. */
  readonly signal: AbortSignal;
  /** A service of the platform. */
  get<Service>(service: Type<Service>): Service;
  /**
   * The effect of the job and that it is done, in one transaction: both or neither, whenever the program is killed and
   * however many try. What is not done so has to be idempotent.
   */
  finish<Result>(effect: (manager: EntityManager) => Promise<Result>): Promise<Result>;
}

/** Work that need not be waited for: what it is, what it is given, what it does. */
export interface DeclaredJob<Payload = unknown> {
  /** Stored with every job: never changed, never used for another one. */
  readonly id: string;
  /** As an administrator reads it. */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** How often it is tried, with growing pauses, before it gives up. */
  readonly tries: number;
  /**
   * A try that takes longer is ended, and one of which nothing more is heard is taken up again after this long. At most 23
   * hours.
   */
  readonly minutes: number;
  /** Done once in each such stretch of time, by whichever program gets to it. At most a week. */
  readonly everyMinutes?: number;
  /** What it needs to be allowed. */
  readonly permissions: readonly Permission[];
  run(job: JobRun<Payload>): Promise<void>;
}

/** The jobs that there are, as a provider of Nest's. */
export const DECLARED_JOBS = Symbol('declared jobs');

export const declareJob = <Payload>(job: DeclaredJob<Payload>): DeclaredJob<Payload> => job;
