import { Injectable } from '@nestjs/common';
import {
  beginningOfDay,
  isBroughtIn,
  isCounted,
  isEditable,
  type Notice,
  type ReportVersion as ContractVersion,
  sourceOf,
  sourcesWhere,
  type TakenOver,
  takesVersion,
  VERSION_SOURCES,
  withVersion,
} from '@zhaojian/contract';
import { checkReport, doubtfulKeys, type Finding, type Report, unreadKeys } from '@zhaojian/report';
import { type EntityManager, In } from 'typeorm';
import { UsualFigures } from '../../agencies-alike/usual-figures.service.ts';
import type { Actor } from '../../audit/audit-record.service.ts';
import { Clock } from '../../clock.ts';
import { ReportVersion, type VersionOriginal } from '../report-version.entity.ts';
import type { Task } from '../submission-access.service.ts';
import { SubmissionRecords } from '../submission-records.service.ts';
import { Submission } from '../submission.entity.ts';
import {
  notEditable,
  sameFile,
  tooManyVersions,
  versionConflict,
  versionUnknown,
} from '../submissions.errors.ts';
import { AcceptedReports } from './accepted-reports.service.ts';
import { countFindings, lookedAt } from './finding-counts.ts';
import { describeVersion } from './version-description.ts';

export interface NewVersion {
  /** The newest version its author has seen, 0 for none. */
  basedOn: number;
  source: ContractVersion['source'];
  reason: string | null;
  report: Report;
  notices: Notice[];
  original: VersionOriginal | null;
  takenOver?: TakenOver | null;
  /** It is added for a step of the same transaction, whose record says what it is: see `recordedOf`. */
  isPartOfStep?: boolean;
  /** What is to be recorded exactly when the version is. */
  alongside?: (manager: EntityManager, version: ContractVersion) => Promise<void>;
}

/** The versions of a submission: each is added to those before it, and none is ever changed. */
@Injectable()
export class Versions {
  constructor(
    private readonly records: SubmissionRecords,
    private readonly accepted: AcceptedReports,
    private readonly usual: UsualFigures,
    private readonly clock: Clock,
  ) {}

  /** The newest version that there is, 0 for none. */
  async newest(task: Task): Promise<number> {
    return (await this.records.find(task))?.latestVersion ?? 0;
  }

  /** Spares the reading of a file that could not become a version. @throws Refusal NOT_EDITABLE */
  async refuseUnlessEditable(task: Task): Promise<void> {
    const submission = await this.records.find(task);
    if (submission && !isEditable(submission.state)) throw notEditable(submission.state, task.year);
  }

  /**
   * Checks the report and adds it as the next version. Of two people who do so at the same time on the same version,
   * one succeeds and the other learns of it.
   * @throws Refusal NOT_EDITABLE, SAME_FILE, VERSION_CONFLICT, VERSION_UNKNOWN, TOO_MANY_VERSIONS
   */
  async commit(actor: Actor, task: Task, wanted: NewVersion): Promise<ContractVersion> {
    const [previous, usual] = await Promise.all([
      this.accepted.before(task.agency.id, task.year),
      this.usual.of(task.agency.id, task.year),
    ]);
    return this.commitChecked(actor, task, wanted, checkReport(wanted.report, previous, usual));
  }

  /**
   * The same for a report that was checked.
   * @param within the transaction that it is part of; one of its own where it is left out
   */
  async commitChecked(
    actor: Actor,
    task: Task,
    wanted: NewVersion,
    findings: Finding[],
    within?: EntityManager,
  ): Promise<ContractVersion> {
    const add = async (manager: EntityManager, submission: Submission): Promise<ContractVersion> => {
      if (!takesVersion(submission.state, wanted.source)) throw notEditable(submission.state, task.year);
      await refuseOverOwnReport(manager, submission, task.year);
      if (sourceOf(wanted.source).isRead) await refuseSameFile(manager, submission, wanted.original);
      await refuseStaleBase(manager, submission, wanted.basedOn);
      await this.refuseTooMany(manager, task);

      const version = manager.create(ReportVersion, {
        submissionId: submission.id,
        number: (submission.latestVersion ?? 0) + 1,
        createdAt: this.clock.now(),
        authorId: actor.accountId,
        author: actor.displayName,
        source: wanted.source,
        reason: wanted.reason,
        report: wanted.report,
        notices: wanted.notices,
        original: wanted.original,
        takenOver: wanted.takenOver ?? null,
        findings,
        ...countFindings(findings),
        unread: unreadKeys(wanted.report).length,
        doubtful: doubtfulKeys(wanted.report).length,
      });
      await manager.insert(ReportVersion, version);

      const { number, errors, warnings, unread, doubtful } = version;
      submission.latestVersion = number;
      // Beside a version that counts, lists go on to say what that one fails.
      if (!isCounted(submission.state)) {
        const { explanations, returns } = submission;
        const looked = lookedAt({ findings, explanations, unread, doubtful, returns, points: [] });
        Object.assign(submission, { errors, warnings, unread, doubtful }, looked);
      }
      submission.state = withVersion(submission.state);
      await this.records.record(manager, actor, task, submission, {
        kind: VERSION_SOURCES[version.source].event,
        version: number,
        reason: version.reason,
        details: recordedOf(version),
        ...(wanted.isPartOfStep && { isPartOfStep: true }),
      });
      const described = describeVersion(task, version);
      await wanted.alongside?.(manager, described);
      return described;
    };
    return this.records.change(task, add, within);
  }

  private async refuseTooMany(manager: EntityManager, { agency }: Task): Promise<void> {
    const dayBegan = beginningOfDay(this.clock.today());
    const [{ versions }] = await manager.query<[{ versions: number }]>(
      `SELECT count(*)::int AS versions FROM report_version version
       JOIN submission ON submission.id = version.submission_id
       WHERE submission.agency_id = $1 AND version.created_at >= $2`,
      [agency.id, dayBegan],
    );
    if (versions >= VERSIONS_PER_DAY) throw tooManyVersions(VERSIONS_PER_DAY);
  }
}

/** What the audit record says of a version besides its number and its reason. */
export const recordedOf = ({
  errors,
  warnings,
  unread,
  original,
  takenOver,
  notices,
}: Pick<ContractVersion, 'errors' | 'warnings' | 'unread' | 'original' | 'takenOver' | 'notices'>) => ({
  errors,
  warnings,
  unread,
  ...(original && { file: original }),
  ...(takenOver && { takenOver }),
  ...(notices.length > 0 && { notices }),
});

/** Of one agency, in all years together, on one day in China. Versions are kept forever, so a program gone wild must end. */
const VERSIONS_PER_DAY = 100;

/** Beside a version that counts, nothing comes in that its agency handed in itself. */
async function refuseOverOwnReport(
  manager: EntityManager,
  { id, state, acceptedVersion }: Submission,
  year: number,
): Promise<void> {
  if (!isCounted(state) || acceptedVersion === null) return;
  const counted = await manager.findOneOrFail(ReportVersion, {
    select: { submissionId: true, number: true, source: true },
    where: { submissionId: id, number: acceptedVersion },
  });
  if (!isBroughtIn(counted.source)) throw notEditable(state, year);
}

/** What a file comes after: files, and what was drafted, which is none. */
const READ_OR_DRAFTED = sourcesWhere(({ isRead, event }) => isRead || event === 'drafted');

/** Going back to an earlier file is allowed, also from what was drafted since; sending the newest file again is a mistake. */
async function refuseSameFile(
  manager: EntityManager,
  submission: Submission,
  original: VersionOriginal | null,
): Promise<void> {
  const newest = await manager.findOne(ReportVersion, {
    select: { submissionId: true, number: true, original: true },
    where: { submissionId: submission.id, source: In(READ_OR_DRAFTED) },
    order: { number: 'DESC' },
  });
  if (newest && newest.original?.sha256 === original?.sha256) throw sameFile(newest.number);
}

async function refuseStaleBase(
  manager: EntityManager,
  submission: Submission,
  basedOn: number,
): Promise<void> {
  const latest = submission.latestVersion ?? 0;
  if (basedOn > latest) throw versionUnknown(latest);
  if (basedOn === latest) return;
  throw versionConflict(
    await manager.findOneOrFail(ReportVersion, {
      select: { submissionId: true, number: true, author: true, createdAt: true },
      where: { submissionId: submission.id, number: latest },
    }),
  );
}
