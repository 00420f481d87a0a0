import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StartedJobs, type StartedWork } from '../jobs/started-jobs.service.ts';
import type { PastYearLoad } from './past-year-load.entity.ts';
import { jobGaveUp } from './past-years.errors.ts';
import { checkLoad } from './planning/check-load.job.ts';
import { takeLoad } from './taking/take-load.job.ts';

const WORK: StartedWork = { jobs: [checkLoad, takeLoad], field: 'loadId' };

/** A load whose job gave up is refused: nothing of it was taken in, and it can be checked again or cancelled. */
@Injectable()
export class GivenUpLoads {
  constructor(private readonly started: StartedJobs) {}

  /** Loads as they are by now, refused where their job gave up. @param manager of the snapshot in which they were read, or of the transaction that holds them */
  async withGivenUp(manager: EntityManager, loads: readonly PastYearLoad[]): Promise<PastYearLoad[]> {
    const underWay = loads.filter(({ state }) => state === 'checking' || state === 'taking');
    const givenUp = await this.started.givenUp(
      manager,
      WORK,
      underWay.map(({ id }) => id),
    );
    return loads.map((load) => {
      const why = givenUp.get(load.id);
      if (why === undefined) return load;
      const { code, message } = jobGaveUp(load.state, why);
      return { ...load, state: 'refused', digest: null, refusal: { code, message } };
    });
  }

  /** The person who brought it in continues it, or not. */
  async settle(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await this.started.settle(manager, WORK, ids);
  }
}
