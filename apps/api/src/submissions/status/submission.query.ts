import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  consequencesOf,
  FIRST_STATE,
  isBroughtIn,
  isCounted,
  isEditable,
  isLate,
  isOnRequest,
  isPastYear,
  letsCount,
  openAmendment,
  stepThatUndoes,
  type Submission as ContractSubmission,
  type SubmissionEvent as ContractEvent,
  type Transition,
  transitionOf,
  transitionsFrom,
  type VersionSummary,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { UsualFigures } from '../../agencies-alike/usual-figures.service.ts';
import { type Caller, may } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { type AgencyRound, AgencyRounds } from '../../collection-rounds/agency-rounds.service.ts';
import { Amendments } from '../amending/amendments.service.ts';
import { ReviewClaims } from '../claims/review-claims.service.ts';
import { publicationOf } from '../publishing/publications.service.ts';
import { ReturnLetters } from '../returning/return-letters.service.ts';
import { SignedScans } from '../signing/signed-scans.service.ts';
import { isTheirStep, SubmissionAccess, seesOnlyAccepted } from '../submission-access.service.ts';
import { SubmissionEvent } from '../submission-event.entity.ts';
import { Submission } from '../submission.entity.ts';
import { reportNotAccepted } from '../submissions.errors.ts';
import { VersionQueries } from '../versions/version.queries.ts';

/** The status of one agency's report of one year, and how it came about. */
@Injectable()
export class SubmissionQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly agencyRounds: AgencyRounds,
    private readonly versions: VersionQueries,
    private readonly letters: ReturnLetters,
    private readonly claims: ReviewClaims,
    private readonly amendments: Amendments,
    private readonly scans: SignedScans,
    private readonly usual: UsualFigures,
    private readonly clock: Clock,
  ) {}

  /**
   * The status of one report with what may be done about it. @throws Refusal SUBMISSION_NOT_FOUND,
   * REPORT_NOT_ACCEPTED
   */
  async of(caller: Caller, agencyId: string, year: number): Promise<ContractSubmission> {
    const { agency, form } = await this.access.toRead(caller, agencyId, year);
    const [own, submission] = await Promise.all([
      this.agencyRounds.of(agency, year),
      this.database.manager.findOneBy(Submission, { agencyId, year }),
    ]);
    const state = submission?.state ?? FIRST_STATE;
    if (seesOnlyAccepted(caller) && !isCounted(state)) {
      throw reportNotAccepted(agency.name, year);
    }
    const [versions, events, letters, amendments, signedScans] = submission
      ? await Promise.all([
          this.versions.summaries(submission.id),
          this.events(submission.id),
          this.letters.of(submission.id),
          this.amendments.of(submission.id),
          this.scans.of(submission.id),
        ])
      : [[], [], [], [], []];

    const { round, due, exemption, reopening } = own;
    const editable =
      may(caller, 'report.write') && round?.state === 'open' && exemption === null && isEditable(state);
    const whole: ContractSubmission = {
      agencyId,
      agencyName: agency.name,
      year,
      form: form.id,
      coversArea: agency.coversArea,
      state,
      round,
      dueOn: due.submitOn,
      publishOn: due.publishOn,
      exemption,
      reopening,
      late: isLate(due.submitOn, submission?.firstSubmittedOn ?? null, this.clock.today()),
      editable,
      ...(editable && { usual: await this.usual.of(agencyId, year) }),
      transitions: transitionsFrom(state).filter(
        (transition) =>
          isTheirStep(caller, agency, transition) &&
          isItsTime(transition, year, own, this.clock.today()) &&
          isStillUndone(transition, submission, events) &&
          (!isOnRequest(transition) || openAmendment({ amendments }) !== undefined) &&
          isOfNewest(transition, versions[0], submission),
      ),
      submittedAt: submission?.submittedAt?.toISOString() ?? null,
      publication: publicationOf(submission),
      publishedLate: isLate(due.publishOn, submission?.publishedOn ?? null, this.clock.today()),
      opened: openedOf(submission),
      latestVersion: submission?.latestVersion ?? null,
      submittedVersion: submission?.submittedVersion ?? null,
      acceptedVersion: submission?.acceptedVersion ?? null,
      returnReason: submission?.returnReason ?? null,
      explanations: submission?.explanations ?? [],
      ...(may(caller, 'report.review') && {
        reviewer: submission && (await this.claims.reviewerOf(caller, submission.id)),
      }),
      letters,
      amendments,
      signedScans,
      versions,
      events,
    };
    return seesOnlyAccepted(caller) ? withoutHistory(whole) : whole;
  }

  private async events(submissionId: string): Promise<ContractEvent[]> {
    const events = await this.database.manager.find(SubmissionEvent, {
      where: { submissionId },
      order: { id: 'DESC' },
    });
    return events.map(({ at, kind, actor, version, reason }) => ({
      at: at.toISOString(),
      kind,
      actor,
      version,
      reason,
    }));
  }
}

function isItsTime(
  transition: Transition,
  year: number,
  { round, exemption }: AgencyRound,
  today: string,
): boolean {
  switch (transitionOf(transition).when) {
    case 'always':
      return true;
    case 'whileOpen':
      return round?.state === 'open' && exemption === null;
    case 'afterwards':
      return isPastYear(year, round, today) && exemption === null;
  }
}

/** What was handed in can be taken back until somebody has opened it, or decided on it without. */
const isStillUndone = (
  transition: Transition,
  submission: Submission | null,
  events: readonly ContractEvent[],
): boolean =>
  !consequencesOf(transition).takesBack ||
  (submission?.openedAt === null &&
    stepThatUndoes(events.map(({ kind }) => kind).toReversed()) === transition);

const openedOf = (submission: Submission | null): ContractSubmission['opened'] => {
  const { openedAt = null, openedBy, openedByAgency } = submission ?? {};
  return openedAt && { at: openedAt.toISOString(), by: openedBy ?? '', agencyName: openedByAgency ?? '' };
};

/** What a supervisor brought in can be taken in, unless it counts already. */
const isOfNewest = (
  transition: Transition,
  newest: VersionSummary | undefined,
  submission: Submission | null,
): boolean =>
  !transitionOf(transition).ofBroughtIn ||
  (newest !== undefined && isBroughtIn(newest.source) && newest.number !== submission?.acceptedVersion);

/**
 * An accepted report as leaders see it: how often it was corrected before is not theirs to know. What was corrected once it
 * counted is, with the version that counted before.
 */
function withoutHistory(submission: ContractSubmission): ContractSubmission {
  const { acceptedVersion } = submission;
  const amendments = submission.amendments.filter(({ replacedBy }) => replacedBy !== null);
  const seen = [acceptedVersion, ...amendments.map(({ version }) => version)];
  return {
    ...submission,
    latestVersion: acceptedVersion,
    opened: null,
    letters: [],
    amendments,
    signedScans: [],
    versions: submission.versions.filter(({ number }) => seen.includes(number)),
    events: submission.events.filter(({ kind }) => letsCount(kind)).slice(0, 1),
  };
}
