import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { approves, isClean, isCounted, type ReasonCounts } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { ActingForPeople } from '../accounts/acting-for-people.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { Refusal } from '../refusals/refusal.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { SubmissionQuery } from '../submissions/status/submission.query.ts';
import { VersionQueries } from '../submissions/versions/version.queries.ts';
import { BulkAcceptance, BulkAcceptanceItem } from './bulk-acceptance.entity.ts';
import {
  drawnElsewhere,
  inOtherHands,
  noLongerTheirs,
  notCleanAnyMore,
  onItsWay,
} from './bulk-acceptance.errors.ts';

/** Accepts the reports of a bulk acceptance, each in a transaction of its own and by the same step as one by hand. */
@Injectable()
export class AcceptingInBulk {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly submissions: SubmissionQuery,
    private readonly versions: VersionQueries,
    private readonly decisions: Decisions,
    private readonly people: ActingForPeople,
  ) {}

  /** Accepts what still waits; a refused one holds up none of the others. Idempotent. */
  async acceptAll(caller: Caller, id: string, signal: AbortSignal): Promise<void> {
    const bulk = await this.database.manager.findOneByOrFail(BulkAcceptance, { id });
    const items = await this.database.manager.find(BulkAcceptanceItem, {
      where: { bulkAcceptanceId: id, outcome: 'waiting' },
      order: { agencyId: 'ASC' },
    });
    for (const item of items) {
      signal.throwIfAborted();
      const message = await this.accept(caller, bulk.year, item).then(
        () => null,
        (error: unknown) => {
          if (error instanceof Refusal) return error.message;
          throw error;
        },
      );
      await this.database.manager.update(
        BulkAcceptanceItem,
        { bulkAcceptanceId: id, agencyId: item.agencyId },
        { outcome: message === null ? 'accepted' : 'refused', message },
      );
    }
  }

  private async accept(
    caller: Caller,
    year: number,
    { agencyId, version }: BulkAcceptanceItem,
  ): Promise<void> {
    const { state, submittedVersion, transitions } = await this.submissions.of(caller, agencyId, year);
    // A program that was killed may have accepted it before it could say so: whatever its asker may do by now, it is accepted.
    if (isCounted(state) && submittedVersion === version) return;
    // Asked before each: an account may be disabled, or lose its role or agency, while many are accepted.
    const obstacle = await this.people.obstacle(caller, 'report.review');
    if (obstacle !== undefined) throw noLongerTheirs(obstacle);
    const { findings } = await this.versions.version(caller, agencyId, year, version);
    const [submission] = await this.database.query<
      [{ reasons: ReasonCounts; setAsideVersion: number | null }]
    >(
      `SELECT reasons, set_aside_version AS "setAsideVersion" FROM submission WHERE agency_id = $1 AND year = $2`,
      [agencyId, year],
    );
    // The same version may have been returned meanwhile, and handed in again with words alone.
    if (findings.length > 0 || !isClean(submission.reasons)) throw notCleanAnyMore();
    if (submission.setAsideVersion === version) throw drawnElsewhere();
    const transition = transitions.find(approves);
    if (!transition) throw onItsWay();
    await this.decisions.take(caller, agencyId, year, transition, { version }).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'BEING_REVIEWED' ? inOtherHands() : error;
    });
  }
}
