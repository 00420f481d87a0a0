import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type AuditAction, FIRST_STATE, type SubmissionEventKind } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { agencyNotFound } from '../agencies/agencies.errors.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { type Actor, AuditRecord } from '../audit/audit-record.service.ts';
import type { Happened } from '../audit/declared-event.ts';
import { Clock } from '../clock.ts';
import type { Task } from './submission-access.service.ts';
import { SubmissionEvent } from './submission-event.entity.ts';
import { Submission } from './submission.entity.ts';

interface Happening {
  kind: SubmissionEventKind;
  version: number;
  reason: string | null;
  details?: Record<string, unknown>;
  happened?: readonly Happened[];
  /** Only in the trail of the report: the step of the same transaction that it is part of says it in the audit record. */
  isPartOfStep?: boolean;
}

/** Changes a submission: under its lock, and recorded in the same transaction. */
@Injectable()
export class SubmissionRecords {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** The submission of a task; null where no version has come in yet. */
  find({ agency, year }: Task): Promise<Submission | null> {
    return this.database.manager.findOneBy(Submission, { agencyId: agency.id, year });
  }

  /**
   * The submission, made now if it has never been, and nobody else's to change until the work is done.
   * @param manager of the transaction that it is part of; one of its own where it is left out
   */
  change<T>(
    task: Task,
    work: (manager: EntityManager, submission: Submission) => Promise<T>,
    manager?: EntityManager,
  ): Promise<T> {
    if (manager === undefined) return this.database.transaction((own) => this.change(task, work, own));
    return this.changeWithin(manager, task, work);
  }

  private async changeWithin<T>(
    manager: EntityManager,
    { agency, year }: Task,
    work: (manager: EntityManager, submission: Submission) => Promise<T>,
  ): Promise<T> {
    await manager.query(
      `INSERT INTO submission (agency_id, year, state, last_activity_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (agency_id, year) DO NOTHING`,
      [agency.id, year, FIRST_STATE, this.clock.now()],
    );
    const submission = await manager.findOneOrFail(Submission, {
      where: { agencyId: agency.id, year },
      lock: { mode: 'pessimistic_write' },
    });
    // It may have been removed from the tree since it was looked up; a removal waits for this row.
    if (!(await this.tree.find(agency.id, year, manager))) throw agencyNotFound();
    return work(manager, submission);
  }

  /** Saves the changed submission, and records what happened: for those concerned and for the audit. */
  async record(
    manager: EntityManager,
    actor: Actor,
    { agency, year }: Task,
    submission: Submission,
    { kind, version, reason, details = {}, happened, isPartOfStep }: Happening,
  ): Promise<void> {
    const at = this.clock.now();
    submission.lastActivityAt = at;
    await manager.save(submission);
    await manager.insert(SubmissionEvent, {
      submissionId: submission.id,
      at,
      kind,
      actor: actor.displayName,
      version,
      reason,
    });
    if (isPartOfStep) return;
    await this.audit.add(manager, actor, {
      action: `submission.${kind}` satisfies AuditAction,
      subject: `${year} 年度报告 第 ${version} 版`,
      agency,
      submissionId: submission.id,
      details: { year, version, ...(reason !== null && { reason }), ...details },
      ...(happened && { happened }),
    });
  }
}
