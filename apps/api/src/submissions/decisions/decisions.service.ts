import { Injectable } from '@nestjs/common';
import type { Accept, Explanation, Return, Submit, WithdrawAcceptance } from '@zhaojian/contract';
import {
  cellName,
  cellOf,
  describeFinding,
  explains,
  type Finding,
  type Form,
  subjectOf,
  unreadKeys,
} from '@zhaojian/report';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import type { ReportVersion } from '../report-version.entity.ts';
import { SubmissionAccess, type Task } from '../submission-access.service.ts';
import { reportBeganToCount, reportCeasedToCount } from '../submission.events.ts';
import { SubmissionEvent } from '../submission-event.entity.ts';
import { SubmissionRecords } from '../submission-records.service.ts';
import type { Submission } from '../submission.entity.ts';
import {
  findingsUnexplained,
  notEditable,
  nothingToSubmit,
  stateChanged,
  unreadCells,
  versionConflict,
  versionUnknown,
} from '../submissions.errors.ts';
import { countFindings } from '../versions/finding-counts.ts';
import { VersionQueries } from '../versions/version.queries.ts';
import { isEditable } from '../versions/versions.service.ts';

/** Handing in, returning, accepting, withdrawing: each on the version that was seen, each under the submission's lock. */
@Injectable()
export class Decisions {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly records: SubmissionRecords,
    private readonly versions: VersionQueries,
    private readonly clock: Clock,
  ) {}

  /** Hands the latest version in. @throws Refusal NOT_EDITABLE, VERSION_CONFLICT, UNREAD_CELLS, FINDINGS_UNEXPLAINED */
  async submit(
    caller: Caller,
    agencyId: string,
    year: number,
    { version, explanations }: Submit,
  ): Promise<void> {
    const task = await this.access.toReport(caller, agencyId, year, 'report.submit');
    await this.records.change(task, async (manager, submission) => {
      if (!isEditable(submission)) throw notEditable(submission.state, year);
      const latest = await this.latest(manager, task, submission, version);
      const findings = await this.versions.findings(task, submission, latest, manager);
      refuseUnread(task, latest);
      refuseUnexplained(task.form, findings, explanations);

      submission.state = 'submitted';
      submission.submittedVersion = version;
      submission.submittedAt = this.clock.now();
      submission.firstSubmittedOn ??= this.clock.today();
      submission.returnReason = null;
      submission.explanations = explanations;
      Object.assign(submission, countFindings(findings));
      await this.records.record(manager, caller, task, submission, {
        kind: 'submitted',
        version,
        reason: null,
        details: { explanations: inWords(task.form, explanations) },
      });
    });
  }

  async return(caller: Caller, agencyId: string, year: number, { version, reason }: Return): Promise<void> {
    const task = await this.access.toReview(caller, agencyId, year);
    await this.records.change(task, async (manager, submission) => {
      await this.refuseUnlessSubmitted(manager, submission, version);
      submission.state = 'returned';
      submission.returnReason = reason;
      submission.returns += 1;
      await this.records.record(manager, caller, task, submission, { kind: 'returned', version, reason });
    });
  }

  async accept(caller: Caller, agencyId: string, year: number, { version }: Accept): Promise<void> {
    const task = await this.access.toReview(caller, agencyId, year);
    await this.records.change(task, async (manager, submission) => {
      await this.refuseUnlessSubmitted(manager, submission, version);
      const { report } = await this.versions.stored(task, version, manager);
      submission.state = 'accepted';
      submission.acceptedVersion = version;
      await this.records.record(manager, caller, task, submission, {
        kind: 'accepted',
        version,
        reason: null,
        happened: reportBeganToCount({ agencyId, year, report }),
      });
    });
  }

  /** The report is 已提交 again: to be accepted anew or returned. */
  async withdrawAcceptance(
    caller: Caller,
    agencyId: string,
    year: number,
    { reason }: WithdrawAcceptance,
  ): Promise<void> {
    const task = await this.access.toReview(caller, agencyId, year);
    await this.records.change(task, async (manager, submission) => {
      const version = submission.acceptedVersion;
      if (submission.state !== 'accepted' || version === null)
        throw await this.alreadyDecided(manager, submission);
      const { report } = await this.versions.stored(task, version, manager);
      submission.state = 'submitted';
      submission.acceptedVersion = null;
      await this.records.record(manager, caller, task, submission, {
        kind: 'acceptanceWithdrawn',
        version,
        reason,
        happened: reportCeasedToCount({ agencyId, year, report }),
      });
    });
  }

  private async latest(manager: EntityManager, task: Task, submission: Submission, seen: number) {
    if (submission.latestVersion === null) throw nothingToSubmit();
    if (seen > submission.latestVersion) throw versionUnknown(submission.latestVersion);
    const latest = await this.versions.stored(task, submission.latestVersion, manager);
    if (seen < latest.number) throw versionConflict(latest);
    return latest;
  }

  private async refuseUnlessSubmitted(manager: EntityManager, submission: Submission, seen: number) {
    if (submission.state === 'submitted' && submission.submittedVersion === seen) return;
    throw await this.alreadyDecided(manager, submission);
  }

  private async alreadyDecided(manager: EntityManager, { id, state, submittedVersion }: Submission) {
    const last = await manager.findOne(SubmissionEvent, {
      where: { submissionId: id },
      order: { id: 'DESC' },
    });
    return stateChanged({
      state,
      version: submittedVersion,
      actor: last?.actor ?? null,
      at: last?.at ?? null,
    });
  }
}

function refuseUnread({ form }: Task, { report }: ReportVersion): void {
  const cells = unreadKeys(report).map((key) => {
    const cell = cellOf(form, key);
    return { key, name: cell ? `“${cellName(cell)}”` : key };
  });
  if (cells.length > 0) throw unreadCells(cells);
}

/** Errors may stand where the agency says why; the supervisor sees the finding and the reason. */
function refuseUnexplained(form: Form, findings: Finding[], explanations: Explanation[]): void {
  const open = findings.filter(
    (finding) =>
      finding.severity === 'error' && !explanations.some((explanation) => explains(explanation, finding)),
  );
  if (open.length === 0) return;
  throw findingsUnexplained(
    open.map((finding) => {
      const { check, section, about } = finding;
      const { subject, message } = describeFinding(form, finding);
      return { check, section, about, subject, message };
    }),
  );
}

/** The record says in words what was explained. */
const inWords = (form: Form, explanations: Explanation[]) =>
  explanations.map((explanation) => ({ ...explanation, subject: subjectOf(form, explanation) }));
