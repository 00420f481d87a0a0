import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, LessThan, Repository } from 'typeorm';
import { Clock } from '../../clock.ts';
import type { Refusal } from '../../refusals/refusal.ts';
import { tooManySignIns } from '../accounts.errors.ts';
import { FailedAttempts } from './failed-attempts.entity.ts';
import { FairSemaphore } from '../../workload/fair-semaphore.ts';
import { FORGOTTEN_AFTER_MS, secondsToWait, type Counter } from './waits.ts';

/** A password is tried: for whom, from where, and what a wrong one is counted by. */
export interface Attempt {
  username: string;
  network: string;
  counters: readonly Counter[];
  /** How it is refused while there is a wait. */
  refusal: (seconds: number) => Refusal;
}

/**
 * How many passwords are tried at a time: hashing takes a processor for a while, and the rest of the platform needs one too.
 * It is also how many tries sent at once can get past a wait.
 */
export const TRIED_AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));

/** How many from one network may wait: an office that begins work at nine. */
export const LONGEST_LINE = 200;

/** Lets passwords be tried, and makes anyone who tries wrong ones wait longer and longer. */
@Injectable()
export class AttemptLimits {
  private readonly semaphore = new FairSemaphore(TRIED_AT_ONCE, LONGEST_LINE, tooManySignIns);

  constructor(
    @InjectRepository(FailedAttempts) private readonly failed: Repository<FailedAttempts>,
    private readonly clock: Clock,
  ) {}

  /**
   * Tries the password when it is its turn. Only a wrong one counts (the answer undefined), and it counts before the
   * next is tried; right ones at the same time never hinder each other.
   * @throws Refusal the attempt's own, or TOO_MANY_SIGN_INS
   */
  async try<T>(attempt: Attempt, isRight: () => Promise<T | undefined>): Promise<T | undefined> {
    return this.semaphore.run(attempt.network, async () => {
      const seconds = await this.secondsToWait(attempt);
      if (seconds > 0) throw attempt.refusal(seconds);
      const right = await isRight();
      if (right === undefined) await this.count(attempt);
      return right;
    });
  }

  /** The right password: what was tried wrong before it, here, were slips. */
  async succeeded({ username, network, counters }: Attempt, manager: EntityManager): Promise<void> {
    for (const counter of counters) {
      if (counter === 'accountHere' || counter === 'ownPassword')
        await manager.delete(FailedAttempts, keyOf(counter, username, network));
    }
  }

  /** Ends every wait of the account: its password is another now. */
  async lift(username: string, manager: EntityManager): Promise<void> {
    await manager.delete(FailedAttempts, { username });
  }

  private async secondsToWait({ username, network, counters }: Attempt): Promise<number> {
    const where = counters.map((counter) => keyOf(counter, username, network));
    const now = this.clock.now();
    const waits = (await this.failed.find({ where })).map((failed) => secondsToWait(failed, now));
    return Math.max(0, ...waits);
  }

  private async count({ username, network, counters }: Attempt): Promise<void> {
    const now = this.clock.now();
    const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER_MS);
    await this.failed.delete({ lastAt: LessThan(forgotten) });
    for (const counter of counters) {
      const key = keyOf(counter, username, network);
      await this.failed.query(
        `INSERT INTO failed_attempts AS before (counter, username, network, failures, last_at)
         VALUES ($1, $2, $3, 1, $4)
         ON CONFLICT (counter, username, network) DO UPDATE
         SET failures = before.failures + 1, last_at = $4`,
        [counter, key.username, key.network, now],
      );
    }
  }
}

function keyOf(counter: Counter, username: string, network: string) {
  return {
    counter,
    username: counter === 'network' ? '' : username,
    network: counter === 'network' || counter === 'accountHere' ? network : '',
  };
}
