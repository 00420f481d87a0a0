import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isCounted, type ReportVersion as ContractVersion, type VersionSummary } from '@zhaojian/contract';
import { checkReport, type Finding } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { UsualFigures } from '../../agencies-alike/usual-figures.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { Amendments } from '../amending/amendments.service.ts';
import { ReportVersion } from '../report-version.entity.ts';
import { SubmissionAccess, seesOnlyAccepted, type Task } from '../submission-access.service.ts';
import { Submission } from '../submission.entity.ts';
import { versionNotFound } from '../submissions.errors.ts';
import { AcceptedReports } from './accepted-reports.service.ts';
import { describeVersion, summarise } from './version-description.ts';

/** Questions about versions. */
@Injectable()
export class VersionQueries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly accepted: AcceptedReports,
    private readonly amendments: Amendments,
    private readonly usual: UsualFigures,
  ) {}

  /** One version as the caller may see it, with its findings. */
  async version(caller: Caller, agencyId: string, year: number, number: number): Promise<ContractVersion> {
    const { task, submission, version } = await this.seen(caller, agencyId, year, number);
    return describeVersion(task, version, await this.findings(task, submission, version));
  }

  /** Whether an agency has not handed in a version yet: it is only begun. */
  async isDraft(agencyId: string, year: number, number: number): Promise<boolean> {
    const submission = await this.database.manager.findOneBy(Submission, { agencyId, year });
    const { submittedVersion, acceptedVersion } = submission ?? {};
    return number > Math.max(submittedVersion ?? 0, acceptedVersion ?? 0);
  }

  /** The report of one version as the caller may see it, and whether it is the accepted one. */
  async report(caller: Caller, agencyId: string, year: number, number: number) {
    const { task, submission, version } = await this.seen(caller, agencyId, year, number);
    const isAccepted = submission.acceptedVersion === number;
    return { agency: task.agency, report: version.report, isAccepted };
  }

  /** @throws Refusal VERSION_NOT_FOUND and those of reading */
  private async seen(caller: Caller, agencyId: string, year: number, number: number) {
    const task = await this.access.toRead(caller, agencyId, year);
    const submission = await this.database.manager.findOneBy(Submission, { agencyId, year });
    if (!submission) throw versionNotFound();
    if (
      seesOnlyAccepted(caller) &&
      submission.acceptedVersion !== number &&
      !(isCounted(submission.state) && (await this.amendments.replaced(submission.id)).includes(number))
    )
      throw versionNotFound();
    return { task, submission, version: await this.stored(task, number) };
  }

  /**
   * What a version fails. As long as it can still be decided on, as of now: the report of the year before may have been
   * accepted since. Older versions and decided ones keep what they failed when they came in.
   */
  async findings(
    { agency, year }: Task,
    submission: Submission,
    version: ReportVersion,
    manager: EntityManager = this.database.manager,
  ): Promise<Finding[]> {
    const open = version.number === submission.latestVersion && !isCounted(submission.state);
    if (!open) return version.findings;
    const previous = await this.accepted.before(agency.id, year, manager);
    return checkReport(version.report, previous, await this.usual.of(agency.id, year, manager));
  }

  /** @throws Refusal VERSION_NOT_FOUND */
  async stored(
    { agency, year }: Task,
    number: number,
    manager: EntityManager = this.database.manager,
  ): Promise<ReportVersion> {
    const version = await manager.findOneBy(ReportVersion, {
      number,
      submission: { agencyId: agency.id, year },
    });
    if (!version) throw versionNotFound();
    return version;
  }

  /** All versions of a submission, the newest first, without the reports. */
  async summaries(submissionId: string): Promise<VersionSummary[]> {
    const versions = await this.database.manager.find(ReportVersion, {
      select: {
        submissionId: true,
        number: true,
        source: true,
        createdAt: true,
        author: true,
        reason: true,
        original: true,
        errors: true,
        warnings: true,
        unread: true,
        doubtful: true,
        takenOver: true,
      },
      where: { submissionId },
      order: { number: 'DESC' },
    });
    return versions.map(summarise);
  }
}
