import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Amendment,
  type AmendmentOutcome,
  type AskAmendment,
  consequencesOf,
  type DeclineAmendment,
  gravityOf,
  isCounted,
  isOnRequest,
  LETS_COUNT,
  type Transition,
  type TransitionBody,
} from '@zhaojian/contract';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { type Actor, AuditRecord, type Change } from '../../audit/audit-record.service.ts';
import { isInArea } from '../../authorization/area.ts';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { SubmissionAccess, type Task } from '../submission-access.service.ts';
import { amendmentAsked, amendmentDeclined } from '../submission.events.ts';
import { SubmissionRecords } from '../submission-records.service.ts';
import type { Submission } from '../submission.entity.ts';
import {
  amendmentAskedAlready,
  amendmentAskedAgain,
  amendmentNotAsked,
  nothingToAmend,
  otherVersionCounts,
} from './amending.errors.ts';
import { AmendmentRequest } from './amendment-request.entity.ts';

/**
 * Requests of agencies to correct reports that count. A request is beside the state: the report counts as it did until one is
 * granted, which is a step of the workflow.
 */
@Injectable()
export class Amendments {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly records: SubmissionRecords,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** All requests about a submission, the newest first. */
  async of(submissionId: string): Promise<Amendment[]> {
    const requests = await this.database.query<(AmendmentRequest & { replacedBy: number | null })[]>(
      `SELECT request.id, request.version, request.concerns, request.reason, request.asked_by AS "askedBy",
              request.asked_at AS "askedAt", request.outcome, request.words, request.decided_by AS "decidedBy",
              request.decided_at AS "decidedAt",
              (SELECT event.version FROM submission_event AS event
               WHERE request.outcome = 'granted' AND event.submission_id = request.submission_id
                 AND event.kind = ANY($2) AND event.version > request.version ORDER BY event.id LIMIT 1) AS "replacedBy"
       FROM amendment_request AS request WHERE request.submission_id = $1 ORDER BY request.outcome IS NOT NULL, request.asked_at DESC`,
      [submissionId, LETS_COUNT],
    );
    return requests.map((request) => ({
      ...request,
      askedAt: request.askedAt.toISOString(),
      decidedAt: request.decidedAt?.toISOString() ?? null,
    }));
  }

  /** The versions that counted until a corrected one was accepted in their place. */
  async replaced(submissionId: string): Promise<number[]> {
    const amendments = await this.of(submissionId);
    return amendments.flatMap(({ version, replacedBy }) => (replacedBy === null ? [] : [version]));
  }

  /**
   * An agency asks to correct its report, also once the round has closed.
   * @throws Refusal NOTHING_TO_AMEND, OTHER_VERSION_COUNTS, AMENDMENT_ASKED_ALREADY
   */
  async ask(caller: Caller, agencyId: string, year: number, wanted: AskAmendment): Promise<void> {
    const task = await this.access.toSpeakFor(caller, agencyId, year);
    await this.records.change(task, async (manager, submission) => {
      const { id, state, acceptedVersion } = submission;
      if (!isCounted(state) || acceptedVersion === null) throw nothingToAmend(state, year);
      if (acceptedVersion !== wanted.version) throw otherVersionCounts(acceptedVersion);
      const open = await this.open(manager, id);
      if (open) throw amendmentAskedAlready(open.askedBy, open.askedAt);
      await manager.insert(AmendmentRequest, {
        submissionId: id,
        ...wanted,
        askedBy: caller.displayName,
        askedAt: this.clock.now(),
      });
      await this.mark(manager, submission, true);
      const { reason } = wanted;
      const { name: agencyName } = task.agency;
      await this.record(manager, caller, task, submission, {
        action: 'amendment.asked',
        details: { year, ...wanted },
        happened: amendmentAsked({
          agencyId,
          agencyName,
          year,
          reason,
          decidedByIds: [await this.decidedBy(manager, task, id)],
        }),
      });
    });
  }

  /** It takes that back, as long as nobody has answered. @throws Refusal AMENDMENT_NOT_ASKED */
  async takeBack(caller: Caller, agencyId: string, year: number): Promise<void> {
    const task = await this.access.toSpeakFor(caller, agencyId, year);
    await this.records.change(task, async (manager, submission) => {
      const request = await this.waiting(manager, submission);
      await this.close(manager, caller, submission, request, 'takenBack', null);
      const details = { year, version: request.version };
      await this.record(manager, caller, task, submission, { action: 'amendment.takenBack', details });
    });
  }

  /** The report stays as it is, and its agency is told why. @throws Refusal AMENDMENT_NOT_ASKED, AMENDMENT_ASKED_AGAIN */
  async decline(
    caller: Caller,
    agencyId: string,
    year: number,
    { id, words }: DeclineAmendment,
  ): Promise<void> {
    const task = await this.access.toAnswer(caller, agencyId, year);
    await this.records.change(task, async (manager, submission) => {
      const request = await this.waiting(manager, submission, id);
      await this.close(manager, caller, submission, request, 'declined', words);
      await this.record(manager, caller, task, submission, {
        action: 'amendment.declined',
        details: { year, version: request.version, reason: words },
        happened: amendmentDeclined({ agencyId, year, words }),
      });
    });
  }

  /**
   * What a step does to the request that waits: it grants it; or it is about what counts anyway, and has overtaken it.
   * @throws Refusal AMENDMENT_NOT_ASKED, AMENDMENT_ASKED_AGAIN, where the step grants and what was read does not wait
   */
  async settle(
    manager: EntityManager,
    actor: Actor,
    submission: Submission,
    transition: Transition,
    { amendmentId, reason }: Pick<TransitionBody, 'amendmentId' | 'reason'>,
  ): Promise<void> {
    if (isOnRequest(transition)) {
      const request = await this.waiting(manager, submission, amendmentId);
      return this.close(manager, actor, submission, request, 'granted', reason ?? null);
    }
    const { ceasesToCount, countsAnew } = consequencesOf(transition);
    const overtaken = ceasesToCount || countsAnew ? await this.open(manager, submission.id) : null;
    if (overtaken) await this.close(manager, actor, submission, overtaken, 'overtaken', reason ?? null);
  }

  /** The request that waits, which has to be the one that was read. @throws Refusal AMENDMENT_NOT_ASKED, AMENDMENT_ASKED_AGAIN */
  private async waiting(
    manager: EntityManager,
    { id }: Submission,
    readId?: string,
  ): Promise<AmendmentRequest> {
    const open = await this.open(manager, id);
    if (!open) throw amendmentNotAsked();
    if (readId !== undefined && open.id !== readId) throw amendmentAskedAgain(open.askedBy, open.askedAt);
    return open;
  }

  private async close(
    manager: EntityManager,
    { displayName }: Actor,
    submission: Submission,
    request: AmendmentRequest,
    outcome: AmendmentOutcome,
    words: string | null,
  ): Promise<void> {
    await this.mark(manager, submission, false);
    await manager.save(
      Object.assign(request, { outcome, words, decidedBy: displayName, decidedAt: this.clock.now() }),
    );
  }

  private open(manager: EntityManager, submissionId: string): Promise<AmendmentRequest | null> {
    return manager.findOneBy(AmendmentRequest, { submissionId, outcome: IsNull() });
  }

  /** Whether the report is in the queue for it. */
  private async mark(manager: EntityManager, submission: Submission, isAsked: boolean): Promise<void> {
    const { amendmentAsked: _before, ...others } = submission.reasons;
    submission.reasons = isAsked ? { ...others, amendmentAsked: 1 } : others;
    submission.gravity = gravityOf(submission.reasons);
    submission.lastActivityAt = this.clock.now();
    await manager.save(submission);
  }

  /** The agency for which it was accepted; where the platform did so, or the agency is in another area now, the one above. */
  private async decidedBy(manager: EntityManager, { agency }: Task, submissionId: string): Promise<string> {
    const actions = LETS_COUNT.map((kind) => `submission.${kind}` as const);
    const office = await this.audit.lastActedFor(manager, submissionId, actions);
    return office !== null && isInArea(office, agency) ? office : (agency.parentId ?? agency.id);
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { agency, year }: Task,
    { id }: Submission,
    change: Pick<Change, 'action' | 'details' | 'happened'>,
  ): Promise<void> {
    return this.audit.add(manager, actor, {
      subject: `${year} 年度报告`,
      agency,
      submissionId: id,
      ...change,
    });
  }
}
