import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  asksOverReviewer,
  CLAIM_MINUTES,
  isWaiting,
  type ReviewClaimBody,
  type Reviewer,
  transitionsFrom,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import { accountNeeded } from '../../authorization/authorization.errors.ts';
import type { Caller } from '../../authorization/caller.ts';
import { announce } from '../../change-stream/announced-change.ts';
import { Clock } from '../../clock.ts';
import { isTheirStep, SubmissionAccess, type Task } from '../submission-access.service.ts';
import { Submission } from '../submission.entity.ts';
import { ReviewClaim } from './review-claim.entity.ts';
import { beingReviewed, nothingToReview, reviewedByOther } from './review-claims.errors.ts';

/** Who is reviewing which report, so that two people do not do the same work. */
@Injectable()
export class ReviewClaims {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins or continues the review of a report: it is the caller's until they decide, leave it, or do nothing for some time.
   * Taking it over from somebody else is recorded.
   * @throws Refusal NOTHING_TO_REVIEW, REVIEWED_BY_OTHER
   */
  async take(
    caller: Caller,
    agencyId: string,
    year: number,
    { takeOver }: ReviewClaimBody,
  ): Promise<Reviewer> {
    const { accountId } = caller;
    if (accountId === null) throw accountNeeded(caller.displayName);
    const task = await this.access.toRead(caller, agencyId, year);
    return this.database.transaction(async (manager) => {
      const submission = await this.waiting(manager, caller, task);
      const now = this.clock.now();
      const before = await this.active(manager, submission.id);
      const isSelf = before?.accountId === accountId;
      if (before && !isSelf) {
        if (!takeOver) throw reviewedByOther(before);
        await this.audit.add(manager, caller, {
          action: 'review.takenOver',
          subject: `${year} 年度报告 第 ${submission.submittedVersion} 版`,
          agency: task.agency,
          submissionId: submission.id,
          details: { year, version: submission.submittedVersion, overReviewer: before.reviewer },
        });
      }
      const claim = manager.create(ReviewClaim, {
        submissionId: submission.id,
        accountId,
        reviewer: caller.displayName,
        since: before && isSelf ? before.since : now,
        activeAt: now,
      });
      await manager.save(claim);
      if (!isSelf) await tellOthers(manager, task);
      return asReviewer(caller, claim);
    });
  }

  /** Leaves a report to others. What is not the caller's stays as it is. */
  async leave(caller: Caller, agencyId: string, year: number): Promise<void> {
    const task = await this.access.toRead(caller, agencyId, year);
    const [, left] = await this.database.query<[unknown, number]>(
      `DELETE FROM review_claim AS claim USING submission
       WHERE claim.submission_id = submission.id AND submission.agency_id = $1 AND submission.year = $2
         AND claim.account_id = $3`,
      [agencyId, year, caller.accountId],
    );
    if (left > 0) await tellOthers(this.database.manager, task);
  }

  /** Who is reviewing a report; null where nobody is. */
  async reviewerOf(caller: Caller, submissionId: string): Promise<Reviewer | null> {
    const claim = await this.active(this.database.manager, submissionId);
    return claim && asReviewer(caller, claim);
  }

  /**
   * Ends whatever claim there is with a step that is taken under the submission's lock. Returns the name of who is overridden,
   * null where nobody is.
   * @throws Refusal BEING_REVIEWED, where somebody else is reviewing and the caller has not confirmed
   */
  async end(
    manager: EntityManager,
    caller: Caller,
    { id }: Submission,
    { asks, confirmed }: { asks: boolean; confirmed: boolean },
  ): Promise<string | null> {
    const claim = await this.active(manager, id);
    const others = asks && claim !== null && claim.accountId !== caller.accountId;
    if (others && !confirmed) throw beingReviewed(claim);
    await manager.delete(ReviewClaim, { submissionId: id });
    return others ? claim.reviewer : null;
  }

  private async waiting(manager: EntityManager, caller: Caller, { agency, year }: Task): Promise<Submission> {
    const submission = await manager.findOne(Submission, {
      where: { agencyId: agency.id, year },
      lock: { mode: 'pessimistic_write' },
    });
    const isTheirs =
      submission !== null &&
      isWaiting(submission.state) &&
      transitionsFrom(submission.state).some(
        (transition) => asksOverReviewer(transition) && isTheirStep(caller, agency, transition),
      );
    if (!isTheirs) throw nothingToReview();
    return submission;
  }

  private active(manager: EntityManager, submissionId: string): Promise<ReviewClaim | null> {
    return manager
      .createQueryBuilder(ReviewClaim, 'claim')
      .where('claim.submission_id = :submissionId', { submissionId })
      .andWhere('claim.active_at > :lapsed', { lapsed: lapsedBefore(this.clock.now()) })
      .getOne();
  }
}

const tellOthers = (manager: EntityManager, { agency }: Task): Promise<void> =>
  announce(manager, [{ kind: 'claim', agencyId: agency.id, path: agency.path }]);

/** Claims in which nothing was done since have lapsed. */
export const lapsedBefore = (now: Date): Date => new Date(now.getTime() - CLAIM_MINUTES * 60_000);

const asReviewer = (caller: Caller, { accountId, reviewer, since }: ReviewClaim): Reviewer => ({
  name: reviewer,
  isSelf: accountId === caller.accountId,
  since: since.toISOString(),
});
