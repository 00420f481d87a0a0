import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  ARCHIVE_DAYS,
  type ReportArchive as ContractArchive,
  type ReportArchiveRequest,
} from '@zhaojian/contract';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AuditRecord } from '../audit/audit-record.service.ts';
import { type Caller, withAccount } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import type { Download } from '../http-server/download.ts';
import { JobQueue } from '../jobs/job-queue.service.ts';
import { StartedJobs, type StartedWork } from '../jobs/started-jobs.service.ts';
import { ArchiveFolder } from './archive-folder.ts';
import { ArchivedReports, isArchived } from './archived-reports.query.ts';
import { makeArchive } from './make-archive.job.ts';
import { ReportArchive } from './report-archive.entity.ts';
import {
  archiveGaveUp,
  archiveNotFound,
  archiveUnderWay,
  noAcceptedReports,
  tooManyReports,
} from './report-archives.errors.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Below what a .zip without its later extensions can hold, which old programs do not read. */
const MOST_REPORTS = 60_000;
const WORK: StartedWork = { jobs: [makeArchive], field: 'archiveId' };

/** All accepted reports of an area as one file: asked for, looked after, taken away. */
@Injectable()
export class ReportArchives {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly reports: ArchivedReports,
    private readonly folder: ArchiveFolder,
    private readonly jobs: JobQueue,
    private readonly started: StartedJobs,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins to make the archive of an area, or goes on where that of the same area failed. What the asker had made before goes.
   *
   * @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR, NO_ACCEPTED_REPORTS, TOO_MANY_REPORTS, ARCHIVE_UNDER_WAY
   */
  async begin(asking: Caller, { agencyId, year }: ReportArchiveRequest): Promise<ContractArchive> {
    const caller = withAccount(asking);
    const { accountId } = caller;
    const node = await this.scope.node(caller, agencyId, year);
    const reports = (await this.reports.ofArea(node.path, year)).filter(isArchived).length;
    if (reports === 0) throw noAcceptedReports(node.name, year);
    if (reports > MOST_REPORTS) throw tooManyReports(reports, MOST_REPORTS);
    const gone = await this.database.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('report_archive ' || $1))`, [accountId]);
      const before = await manager.findOneBy(ReportArchive, { accountId });
      const isSame = before?.agencyId === agencyId && before.year === year;
      if (before) {
        const { stage, agencyName } = await this.inContract(manager, caller, before);
        if (stage === 'making' && isSame) return null;
        if (stage === 'making') throw archiveUnderWay(agencyName, before.year);
        await this.started.settle(manager, WORK, [before.id]);
        await manager.delete(ReportArchive, { accountId });
      }
      // What failed before it was whole is gone on with.
      const id = isSame && before.finishedAt === null ? before.id : randomUUID();
      await manager.insert(ReportArchive, {
        id,
        accountId,
        agencyId,
        year,
        createdAt: this.clock.now(),
        total: reports,
        done: 0,
        finishedAt: null,
      });
      await this.jobs.add(manager, makeArchive, { archiveId: id }, caller);
      await this.audit.add(manager, caller, {
        action: 'reportArchive.begun',
        subject: `${year} 年度通过的报告 ${reports} 份`,
        agency: node,
        details: { year, reports },
      });
      return before && before.id !== id ? before.id : null;
    });
    if (gone !== null) await this.folder.remove(gone);
    const archive = await this.own(caller, { agencyId, year });
    if (!archive) throw archiveNotFound();
    return archive;
  }

  /** What the asker had made of an area, as far as it has come. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async own(asking: Caller, { agencyId, year }: ReportArchiveRequest): Promise<ContractArchive | null> {
    const caller = withAccount(asking);
    await this.scope.node(caller, agencyId, year);
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const archive = await manager.findOneBy(ReportArchive, {
        accountId: caller.accountId,
        agencyId,
        year,
      });
      return archive && !this.isOver(archive) ? this.inContract(manager, caller, archive) : null;
    });
  }

  /** The archive itself, for the person for whom it was made, while they may see its area. @throws Refusal ARCHIVE_NOT_FOUND */
  async file(asking: Caller, id: string): Promise<Download> {
    const { accountId } = withAccount(asking);
    const archive = await this.database.manager.findOneBy(ReportArchive, { id, accountId });
    if (!archive?.finishedAt || this.isOver(archive)) throw archiveNotFound();
    if (!(await this.scope.sees(asking, archive.agencyId, archive.year))) throw archiveNotFound();
    const node = await this.scope.node(asking, archive.agencyId, archive.year);
    const bytes = await this.folder.stream(id);
    if (!bytes) throw archiveNotFound();
    await this.audit.add(this.database.manager, asking, {
      action: 'reportArchive.downloaded',
      subject: `${archive.year} 年度通过的报告 ${archive.total} 份`,
      agency: node,
      details: { year: archive.year, reports: archive.total },
    });
    return { kind: 'zip', name: `${node.name} ${archive.year} 年度政府信息公开年度报告`, bytes };
  }

  /** Takes away what nobody can have any more. */
  async clear(): Promise<void> {
    const all = await this.database.manager.find(ReportArchive);
    const over = all.filter((archive) => this.isOver(archive)).map(({ id }) => id);
    await this.database.manager.delete(ReportArchive, { id: In(over) });
    const here = await this.folder.ids();
    const kept = new Set(
      (await this.database.manager.find(ReportArchive, { select: { id: true } })).map(({ id }) => id),
    );
    for (const id of here) if (!kept.has(id)) await this.folder.remove(id);
  }

  private isOver({ createdAt }: ReportArchive): boolean {
    return this.keptUntil(createdAt) < this.clock.now();
  }

  private keptUntil(createdAt: Date): Date {
    return new Date(createdAt.getTime() + ARCHIVE_DAYS * DAY_MS);
  }

  private async inContract(
    manager: EntityManager,
    caller: Caller,
    archive: ReportArchive,
  ): Promise<ContractArchive> {
    const { id, agencyId, year, total, done, finishedAt, createdAt } = archive;
    const why = finishedAt ? undefined : (await this.started.givenUp(manager, WORK, [id])).get(id);
    return {
      id,
      agencyId,
      agencyName: (await this.scope.node(caller, agencyId, year)).name,
      year,
      stage: finishedAt ? 'ready' : why === undefined ? 'making' : 'failed',
      total,
      done,
      keptUntil: finishedAt && this.keptUntil(createdAt).toISOString(),
      message: why === undefined ? null : archiveGaveUp(why),
    };
  }
}
