import { Injectable } from '@nestjs/common';
import {
  consequencesOf,
  type Explanation,
  isEditable,
  letsCount,
  submissionEventKindSchema,
  type Transition,
  type TransitionBody,
  transitionOf,
} from '@zhaojian/contract';
import {
  cellName,
  cellOf,
  describeFinding,
  explains,
  type Finding,
  type Form,
  isBlocking,
  subjectOf,
  unreadKeys,
} from '@zhaojian/report';
import { type EntityManager, In } from 'typeorm';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { CollectionRounds } from '../../collection-rounds/collection-rounds.service.ts';
import type { ReportVersion } from '../report-version.entity.ts';
import { SubmissionAccess, type Task } from '../submission-access.service.ts';
import { type DecidedReport, reportBeganToCount, reportCeasedToCount } from '../submission.events.ts';
import { SubmissionEvent } from '../submission-event.entity.ts';
import { SubmissionRecords } from '../submission-records.service.ts';
import type { Submission } from '../submission.entity.ts';
import {
  findingsBlock,
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

/** Handing in, returning, accepting, withdrawing: each on the version that was seen, each under the submission's lock. */
@Injectable()
export class Decisions {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly records: SubmissionRecords,
    private readonly versions: VersionQueries,
    private readonly rounds: CollectionRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step of the workflow. What it does follows from the two states it leads between.
   * @throws Refusal STATE_CHANGED; where it hands in, NOT_EDITABLE, NOTHING_TO_SUBMIT, VERSION_CONFLICT, UNREAD_CELLS,
   *   FINDINGS_BLOCK, FINDINGS_UNEXPLAINED
   */
  async take(
    caller: Caller,
    agencyId: string,
    year: number,
    transition: Transition,
    body: TransitionBody,
  ): Promise<void> {
    const task = await this.access.toTake(caller, agencyId, year, transition);
    const { to, event } = transitionOf(transition);
    const { handsIn, givesBack, beginsToCount, ceasesToCount } = consequencesOf(transition);
    const { reason = null, explanations = [] } = body;
    await this.records.change(task, async (manager, submission) => {
      const version = handsIn
        ? await this.handIn(manager, task, submission, transition, body)
        : await this.versionDecidedOn(manager, submission, transition, body);
      submission.state = to;
      if (givesBack) Object.assign(submission, { returnReason: reason, returns: submission.returns + 1 });
      if (beginsToCount) submission.acceptedVersion = version;
      if (ceasesToCount) submission.acceptedVersion = null;
      await this.records.record(manager, caller, task, submission, {
        kind: event,
        version,
        reason,
        ...(handsIn && { details: { explanations: inWords(task.form, explanations) } }),
        ...(beginsToCount && {
          happened: reportBeganToCount({
            ...(await this.decided(manager, task, version)),
            earlier: await this.countedBefore(manager, task, submission),
          }),
        }),
        ...(ceasesToCount && {
          happened: reportCeasedToCount(await this.decided(manager, task, version)),
        }),
      });
    });
  }

  private async decided(manager: EntityManager, task: Task, version: number): Promise<DecidedReport> {
    const { report } = await this.versions.stored(task, version, manager);
    return { agencyId: task.agency.id, year: task.year, report, version };
  }

  /** The version that counted last; undefined for a report that counts for the first time. */
  private async countedBefore(
    manager: EntityManager,
    task: Task,
    submission: Submission,
  ): Promise<DecidedReport['earlier']> {
    const counted = await manager.findOne(SubmissionEvent, {
      where: { submissionId: submission.id, kind: In(submissionEventKindSchema.options.filter(letsCount)) },
      order: { id: 'DESC' },
    });
    if (!counted) return undefined;
    const { report } = await this.versions.stored(task, counted.version, manager);
    return { version: counted.version, report };
  }

  /** Puts the newest version before the supervisor, where nothing stands against it. Returns its number. */
  private async handIn(
    manager: EntityManager,
    task: Task,
    submission: Submission,
    transition: Transition,
    { version, explanations = [] }: TransitionBody,
  ): Promise<number> {
    if (!isEditable(submission.state)) throw notEditable(submission.state, task.year);
    const latest = await this.latest(manager, task, submission, version);
    if (!leadsOnFrom(transition, submission)) throw await this.alreadyDecided(manager, submission);
    const findings = await this.versions.findings(task, submission, latest, manager);
    refuseUnread(task, latest);
    refuseBlocked(task, findings, (await this.rounds.find(task.year))?.blocking ?? []);
    refuseUnexplained(task.form, findings, explanations);

    submission.submittedVersion = latest.number;
    submission.submittedAt = this.clock.now();
    submission.firstSubmittedOn ??= this.clock.today();
    submission.returnReason = null;
    submission.explanations = explanations;
    Object.assign(submission, countFindings(findings));
    return latest.number;
  }

  private async versionDecidedOn(
    manager: EntityManager,
    submission: Submission,
    transition: Transition,
    { version }: TransitionBody,
  ): Promise<number> {
    const { submittedVersion } = submission;
    const isSeen = !transitionOf(transition).asks.version || submittedVersion === version;
    if (leadsOnFrom(transition, submission) && isSeen && submittedVersion !== null) return submittedVersion;
    throw await this.alreadyDecided(manager, submission);
  }

  private async latest(manager: EntityManager, task: Task, submission: Submission, seen?: number) {
    if (submission.latestVersion === null) throw nothingToSubmit();
    if (seen === undefined || seen > submission.latestVersion) throw versionUnknown(submission.latestVersion);
    const latest = await this.versions.stored(task, submission.latestVersion, manager);
    if (seen < latest.number) throw versionConflict(latest);
    return latest;
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

const leadsOnFrom = (transition: Transition, { state }: Submission): boolean =>
  transitionOf(transition).from.includes(state);

function refuseUnread({ form }: Task, { report }: ReportVersion): void {
  const cells = unreadKeys(report).map((key) => {
    const cell = cellOf(form, key);
    return { key, name: cell ? `“${cellName(cell)}”` : key };
  });
  if (cells.length > 0) throw unreadCells(cells);
}

/** What the round blocks must be corrected: no reason lets it through. */
function refuseBlocked({ form, year }: Task, findings: Finding[], blocking: readonly string[]): void {
  const blocked = findings.filter((finding) => isBlocking(finding, blocking));
  if (blocked.length > 0) throw findingsBlock(year, blocked.map(saidOf(form)));
}

/** A finding in a refusal: what names it, and in words. */
const saidOf = (form: Form) => (finding: Finding) => {
  const { check, section, about } = finding;
  const { subject, message } = describeFinding(form, finding);
  return { check, section, about, subject, message };
};

/** Errors may stand where the agency says why; the supervisor sees the finding and the reason. */
function refuseUnexplained(form: Form, findings: Finding[], explanations: Explanation[]): void {
  const open = findings.filter(
    (finding) =>
      finding.severity === 'error' && !explanations.some((explanation) => explains(explanation, finding)),
  );
  if (open.length === 0) return;
  throw findingsUnexplained(open.map(saidOf(form)));
}

/** The record says in words what was explained. */
const inWords = (form: Form, explanations: Explanation[]) =>
  explanations.map((explanation) => ({ ...explanation, subject: subjectOf(form, explanation) }));
