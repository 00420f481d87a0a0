import { Injectable } from '@nestjs/common';
import {
  asksOverReviewer,
  consequencesOf,
  type Explanation,
  isBroughtIn,
  isCounted,
  isEditable,
  isWaiting,
  LETS_COUNT,
  type OpenInReport,
  reasonAsked,
  TEXT_LIMITS,
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
import type { Happened } from '../../audit/declared-event.ts';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { AgencyRounds } from '../../collection-rounds/agency-rounds.service.ts';
import { CollectionRounds } from '../../collection-rounds/collection-rounds.service.ts';
import type { Refusal } from '../../refusals/refusal.ts';
import type { ReportVersion } from '../report-version.entity.ts';
import { Amendments } from '../amending/amendments.service.ts';
import { TakenBack } from './taken-back.service.ts';
import { ReturnLetters } from '../returning/return-letters.service.ts';
import { ReviewClaims } from '../claims/review-claims.service.ts';
import { SignedScans } from '../signing/signed-scans.service.ts';
import { SubmissionAccess, type Task } from '../submission-access.service.ts';
import {
  type DecidedReport,
  reportBeganToCount,
  reportCeasedToCount,
  reportCountsAnew,
  stepTaken,
} from '../submission.events.ts';
import { SubmissionEvent } from '../submission-event.entity.ts';
import { SubmissionRecords } from '../submission-records.service.ts';
import { Submission } from '../submission.entity.ts';
import {
  draftedForArea,
  findingsBlock,
  findingsUnexplained,
  notBroughtIn,
  notEditable,
  nothingToSubmit,
  reasonOverOpen,
  stateChanged,
  unreadCells,
  versionConflict,
  versionUnknown,
} from '../submissions.errors.ts';
import { countFindings, lookedAt } from '../versions/finding-counts.ts';
import { VersionQueries } from '../versions/version.queries.ts';

/** Handing in, returning, accepting, withdrawing: each on the version that was seen, each under the submission's lock. */
@Injectable()
export class Decisions {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly records: SubmissionRecords,
    private readonly versions: VersionQueries,
    private readonly letters: ReturnLetters,
    private readonly taken: TakenBack,
    private readonly claims: ReviewClaims,
    private readonly amendments: Amendments,
    private readonly scans: SignedScans,
    private readonly rounds: CollectionRounds,
    private readonly agencyRounds: AgencyRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step of the workflow. What it does follows from the two states it leads between.
   * @throws Refusal STATE_CHANGED, BEING_REVIEWED; where it hands in, NOT_EDITABLE, AGENCY_EXEMPT, NOTHING_TO_SUBMIT, VERSION_CONFLICT, UNREAD_CELLS,
   *   SIGNED_SCAN_MISSING, FINDINGS_BLOCK, FINDINGS_UNEXPLAINED, POINTS_UNANSWERED; where it takes back, REVIEW_BEGUN; where it gives back, ANSWER_DAY_PAST, POINT_NOWHERE, POINT_NOT_BEFORE;
   *   where it lets go on what is open, REASON_OVER_OPEN; where it answers a request, AMENDMENT_NOT_ASKED, AMENDMENT_ASKED_AGAIN; where it takes in what was brought in, NOT_BROUGHT_IN
   */
  async take(
    caller: Caller,
    agencyId: string,
    year: number,
    transition: Transition,
    body: TransitionBody,
  ): Promise<void> {
    await this.takeFor(
      caller,
      await this.access.toTake(caller, agencyId, year, transition),
      transition,
      body,
    );
  }

  /**
   * The same for a task that was looked up for the caller and the step.
   * @param within the transaction that it is part of; one of its own where it is left out
   */
  async takeFor(
    caller: Caller,
    task: Task,
    transition: Transition,
    body: TransitionBody,
    within?: StepWithin,
  ): Promise<void> {
    await this.records.change(
      task,
      (manager, submission) => this.step(manager, { caller, task, submission, transition, body, within }),
      within?.manager,
    );
  }

  /** Why nothing can be decided about a report in its state: who decided on it last. */
  async refusalFor(manager: EntityManager, task: Task): Promise<Refusal> {
    const { agency, year } = task;
    const submission = await manager.findOneByOrFail(Submission, { agencyId: agency.id, year });
    return this.alreadyDecided(manager, submission);
  }

  private async step(manager: EntityManager, taken: Step): Promise<void> {
    const { caller, task, submission, transition, body, within } = taken;
    const { event } = transitionOf(transition);
    const consequences = consequencesOf(transition);
    const { handsIn, givesBack, takesBack, beginsToCount, ceasesToCount, countsAnew } = consequences;
    const version =
      handsIn || countsAnew
        ? await this.putForward(manager, taken)
        : await this.versionDecidedOn(manager, taken);
    const overReviewer = await this.claims.end(manager, caller, submission, {
      asks: asksOverReviewer(transition),
      confirmed: body.overReviewer === true,
    });
    await this.amendments.settle(manager, caller, submission, transition, body);
    const overOpen =
      isWaiting(submission.state) && !takesBack ? await this.refuseOverOpen(manager, taken, version) : null;
    const reason = body.letter
      ? await this.letters.write(manager, caller, task, {
          submissionId: submission.id,
          version,
          letter: body.letter,
        })
      : (body.reason ?? null);
    const happened = await this.happened(manager, taken, version);
    submission.state = takesBack
      ? await this.taken.back(manager, submission, version.number)
      : transitionOf(transition).to;
    if (givesBack) Object.assign(submission, { returnReason: reason, returns: submission.returns + 1 });
    if (beginsToCount || countsAnew) submission.acceptedVersion = version.number;
    if (ceasesToCount) submission.acceptedVersion = null;
    await this.records.record(manager, caller, task, submission, {
      kind: event,
      version: version.number,
      reason,
      details: {
        ...within?.recorded,
        ...overOpen,
        ...(overReviewer !== null && { overReviewer }),
        ...(body.letter && { answerBy: body.letter.answerBy }),
        ...(handsIn && { explanations: inWords(task.form, submission.explanations) }),
      },
      happened: [
        ...(happened ? [happened] : []),
        stepTaken({ agencyId: task.agency.id, year: task.year, transition, reason }),
      ],
    });
  }

  /**
   * What is open in a version that is let go on, for the record; null where nothing is.
   * @throws Refusal REASON_OVER_OPEN, where the step asks why and nobody said
   */
  private async refuseOverOpen(
    manager: EntityManager,
    { task, submission, transition, body: { reason = '' } }: Step,
    version: ReportVersion,
  ): Promise<OpenInReport | null> {
    if (!transitionOf(transition).asks.reasonOverOpen) return null;
    const { errors } = countFindings(await this.versions.findings(task, submission, version, manager));
    const open = { errors, doubtful: version.doubtful };
    const asked = reasonAsked(transition, open);
    if (!asked) return null;
    if (reason.length < asked.atLeast) throw reasonOverOpen(open, asked.otherwise);
    return open;
  }

  /** What subscribers to changes of what counts are told. */
  private async happened(
    manager: EntityManager,
    { task, submission, transition }: Step,
    version: ReportVersion,
  ): Promise<Happened | undefined> {
    const { beginsToCount, ceasesToCount, countsAnew } = consequencesOf(transition);
    const decided = decidedReport(task, version);
    if (ceasesToCount) return reportCeasedToCount(decided);
    if (!beginsToCount && !countsAnew) return undefined;
    const earlier = await this.countedBefore(manager, task, submission);
    if (countsAnew && earlier) return reportCountsAnew({ ...decided, earlier });
    return reportBeganToCount({ ...decided, earlier });
  }

  /** The version that counted last; undefined for a report that counts for the first time. */
  private async countedBefore(
    manager: EntityManager,
    task: Task,
    submission: Submission,
  ): Promise<DecidedReport['earlier']> {
    const counted = await manager.findOne(SubmissionEvent, {
      where: { submissionId: submission.id, kind: In(LETS_COUNT) },
      order: { id: 'DESC' },
    });
    if (!counted) return undefined;
    const { report } = await this.versions.stored(task, counted.version, manager);
    return { version: counted.version, report };
  }

  /** Puts the newest version before the reviewers, unless something prevents it. Returns it. */
  private async putForward(
    manager: EntityManager,
    { task, submission, transition, body: { version, explanations = [], reason = '' }, within }: Step,
  ): Promise<ReportVersion> {
    const { ofBroughtIn } = transitionOf(transition);
    const takesNone = !isEditable(submission.state) && !isCounted(submission.state);
    if (takesNone || (!ofBroughtIn && !isEditable(submission.state)))
      throw notEditable(submission.state, task.year);
    await this.agencyRounds.refuseExempt(manager, task.agency.id, task.year);
    const latest = await this.latest(manager, task, submission, version);
    if (!leadsOnFrom(transition, submission)) throw await this.alreadyDecided(manager, submission);
    if (submission.acceptedVersion === latest.number) throw await this.alreadyDecided(manager, submission);
    if (ofBroughtIn && !isBroughtIn(latest.source)) throw notBroughtIn(latest.number);
    if (latest.report.drafted && !task.agency.coversArea)
      throw draftedForArea(task.agency.name, latest.number);
    const findings = within?.findings ?? (await this.versions.findings(task, submission, latest, manager));
    refuseUnread(task, latest);
    const round = await this.rounds.find(task.year);
    refuseBlocked(task, findings, round?.blocking ?? []);
    if (!ofBroughtIn && round?.needsSignedScan)
      await this.scans.refuseMissing(manager, submission.id, latest.number);
    // Taking in what was brought in needs one reason, which covers every error.
    const given = ofBroughtIn ? explainedBy(reason, findings) : explanations;
    refuseUnexplained(task.form, findings, given);
    if (!ofBroughtIn) await this.letters.settle(manager, task, submission, latest);

    submission.submittedVersion = latest.number;
    submission.submittedAt = this.clock.now();
    Object.assign(submission, { openedAt: null, openedBy: null, openedByAgency: null });
    if (!ofBroughtIn) submission.firstSubmittedOn ??= this.clock.today();
    submission.returnReason = null;
    submission.explanations = given;
    const { unread, doubtful } = latest;
    const { returns } = submission;
    const points = await this.letters.pointsAnswered(manager, submission.id, latest.number);
    const looked = lookedAt({ findings, explanations: given, unread, doubtful, returns, points });
    Object.assign(submission, countFindings(findings), looked);
    return latest;
  }

  private async versionDecidedOn(
    manager: EntityManager,
    { task, submission, transition, body: { version } }: Step,
  ): Promise<ReportVersion> {
    const { submittedVersion } = submission;
    const isSeen = !transitionOf(transition).asks.version || submittedVersion === version;
    if (leadsOnFrom(transition, submission) && isSeen && submittedVersion !== null)
      return this.versions.stored(task, submittedVersion, manager);
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

/** A step that is being taken. */
interface Step {
  caller: Caller;
  task: Task;
  submission: Submission;
  transition: Transition;
  body: TransitionBody;
  within?: StepWithin | undefined;
}

/** A step as part of a greater transaction. */
interface StepWithin {
  readonly manager: EntityManager;
  /**
   * What the version that is put forward fails, where the transaction has found it out; it is checked again where left out.
   */
  readonly findings?: Finding[];
  /** What the record says besides. */
  readonly recorded?: Readonly<Record<string, unknown>> | undefined;
}

const explainedBy = (text: string, findings: readonly Finding[]): Explanation[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ check, section, about }) => ({
      check,
      section,
      ...(about !== undefined && { about }),
      text: text.slice(0, TEXT_LIMITS.explanation),
    }));

const decidedReport = ({ agency, year }: Task, { number, report }: ReportVersion): DecidedReport => ({
  agencyId: agency.id,
  year,
  report,
  version: number,
});

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

/** Errors may stay where the agency says why; the supervisor sees the finding and the reason. */
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
