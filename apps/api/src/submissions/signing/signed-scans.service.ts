import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  beginningOfDay,
  isCounted,
  isHandedIn,
  SIGNED_SCAN_ENDINGS,
  type SignedScan as ContractScan,
} from '@zhaojian/contract';
import { DataSource, type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import { type Caller, withAccount } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { type Original, OriginalFiles } from '../../originals/original-files.service.ts';
import { type OriginalUser, OriginalUses, type UseOfOriginal } from '../../originals/original-uses.ts';
import { isOfKind } from '../../originals/receiving/is-of-kind.ts';
import { ReceivedFiles } from '../../originals/receiving/received-files.service.ts';
import type { SentFile } from '../../originals/receiving/sent-file.ts';
import { SubmissionAccess, type Task } from '../submission-access.service.ts';
import { SubmissionRecords } from '../submission-records.service.ts';
import type { Submission } from '../submission.entity.ts';
import { SignedScan } from './signed-scan.entity.ts';
import {
  sameScan,
  scanHandedIn,
  scanKind,
  scanMissing,
  scanNotFound,
  scanOfAccepted,
  scanOfOtherVersion,
  tooManyScans,
} from './signing.errors.ts';

/** Of one report. Nobody signs and seals it more often. */
const SCANS_PER_DAY = 20;

interface VersionAddress {
  agencyId: string;
  year: number;
  number: number;
}

/** Reports as they were signed and sealed on paper: kept like originals, each with the version that it is of. */
@Injectable()
export class SignedScans implements OnModuleInit, OriginalUser {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly records: SubmissionRecords,
    private readonly originals: OriginalFiles,
    private readonly received: ReceivedFiles,
    private readonly uses: OriginalUses,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** Tells the store of originals that scans use files. */
  onModuleInit(): void {
    this.uses.add(this);
  }

  /** All of a submission, the newest first. */
  async of(submissionId: string): Promise<ContractScan[]> {
    const scans = await this.database.manager.find(SignedScan, {
      where: { submissionId },
      order: { addedAt: 'DESC', version: 'DESC' },
    });
    return scans.map(({ id, version, fileName, bytes, addedBy, addedAt }) => ({
      id,
      version,
      fileName,
      bytes,
      addedBy,
      addedAt: addedAt.toISOString(),
    }));
  }

  /**
   * An agency adds the scan of its newest version, or puts another in its place, until the report is handed in.
   * @throws Refusal SIGNED_SCAN_SETTLED, SIGNED_SCAN_OTHER_VERSION, SIGNED_SCAN_KIND, SIGNED_SCAN_AGAIN, TOO_MANY_SIGNED_SCANS,
   *   FILE_TOO_LARGE
   */
  async add(caller: Caller, { agencyId, year, number }: VersionAddress, file: SentFile): Promise<void> {
    const task = await this.access.toSpeakFor(caller, agencyId, year);
    refuseSettled(await this.records.find(task), number);
    const sender = { account: withAccount(caller), agency: task.agency };
    await this.received.take(sender, file, `${year} 年度报告 签字盖章件`, async (original) => {
      if (!isOfKind(file.fileName, await this.originals.read(original), SIGNED_SCAN_ENDINGS))
        throw scanKind(file.fileName);
      await this.keep(caller, task, number, { ...original, fileName: file.fileName });
    });
  }

  /** One of them, to be given out. @throws Refusal SIGNED_SCAN_NOT_FOUND and those of reading */
  async get(caller: Caller, agencyId: string, year: number, id: string): Promise<SignedScan> {
    const task = await this.access.toRead(caller, agencyId, year);
    const scan = await this.database.manager.findOneBy(SignedScan, { id, submission: { agencyId, year } });
    if (!scan) throw scanNotFound();
    await this.audit.add(this.database.manager, caller, {
      action: 'signedScan.downloaded',
      subject: subjectOf(year, scan.version),
      agency: task.agency,
      submissionId: scan.submissionId,
      details: { year, version: scan.version, fileName: scan.fileName },
    });
    return scan;
  }

  /** @throws Refusal SIGNED_SCAN_MISSING, where a version that is handed in has none */
  async refuseMissing(manager: EntityManager, submissionId: string, version: number): Promise<void> {
    const newest = await manager.findOne(SignedScan, {
      where: { submissionId },
      order: { version: 'DESC' },
    });
    if (newest?.version !== version) throw scanMissing(version, newest?.version);
  }

  /** Which of these files are scans: those must not be cleared away. */
  async needed(manager: EntityManager, sha256s: readonly string[]): Promise<string[]> {
    const scans = await manager.find(SignedScan, {
      select: { id: true, sha256: true },
      where: { sha256: In([...sha256s]) },
    });
    return scans.map(({ sha256 }) => sha256);
  }

  /** The report that a file is a scan of; null where it is of none. */
  async useOf(manager: EntityManager, sha256: string): Promise<UseOfOriginal | null> {
    const scan = await manager.findOne(SignedScan, { where: { sha256 }, relations: { submission: true } });
    if (!scan?.submission) return null;
    const { agencyId, year } = scan.submission;
    const agency = await this.tree.find(agencyId, year, manager);
    return agency
      ? { subject: subjectOf(year, scan.version), agency, submissionId: scan.submissionId }
      : null;
  }

  private async keep(
    caller: Caller,
    task: Task,
    number: number,
    file: Original & { fileName: string },
  ): Promise<void> {
    await this.records.change(task, async (manager, submission) => {
      refuseSettled(submission, number);
      const before = await manager.findOne(SignedScan, {
        where: { submissionId: submission.id, version: number },
        order: { addedAt: 'DESC' },
      });
      const { sha256, bytes, fileName } = file;
      if (before?.sha256 === sha256) throw sameScan();
      await this.refuseTooMany(manager, submission.id);
      await manager.insert(SignedScan, {
        submissionId: submission.id,
        version: number,
        sha256,
        bytes,
        fileName,
        addedBy: caller.displayName,
        addedAt: this.clock.now(),
      });
      await this.received.becameVersion(manager, file);
      await this.audit.add(manager, caller, {
        action: before ? 'signedScan.replaced' : 'signedScan.added',
        subject: subjectOf(task.year, number),
        agency: task.agency,
        submissionId: submission.id,
        details: {
          year: task.year,
          version: number,
          fileName,
          sha256,
          ...(before && { before: `${before.fileName} ${before.sha256}` }),
        },
      });
    });
  }

  /** They are kept forever: a program gone wild must end. */
  private async refuseTooMany(manager: EntityManager, submissionId: string): Promise<void> {
    const today = await manager.countBy(SignedScan, {
      submissionId,
      addedAt: MoreThanOrEqual(beginningOfDay(this.clock.today())),
    });
    if (today >= SCANS_PER_DAY) throw tooManyScans(SCANS_PER_DAY);
  }
}

/** A scan is of the newest version, and none comes in once that was handed in: it is part of what is decided on. */
function refuseSettled(submission: Submission | null, version: number): void {
  if (submission && isCounted(submission.state)) throw scanOfAccepted();
  if (submission && isHandedIn(submission.state)) throw scanHandedIn();
  const latest = submission?.latestVersion ?? null;
  if (version !== latest) throw scanOfOtherVersion(version, latest);
}

const subjectOf = (year: number, version: number): string => `${year} 年度报告 第 ${version} 版的签字盖章件`;
