import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Notice } from '@zhaojian/contract';
import { DataSource, IsNull, Not } from 'typeorm';
import { ActingForPeople } from '../../accounts/acting-for-people.service.ts';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import { type Actor, thePlatform } from '../../audit/audit-record.service.ts';
import { jobOf, type JobCaller, servedAs } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { shownName } from '../../originals/shown-path.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { isDiskFull } from '../../storage/disk-full.ts';
import { SubmissionAccess } from '../../submissions/submission-access.service.ts';
import { type ReadOriginal, Uploads } from '../../submissions/uploading/uploads.service.ts';
import { BatchImportItem } from '../batch-import-item.entity.ts';
import type { BatchImport } from '../batch-import.entity.ts';
import {
  brokenOff,
  NO_LONGER_ALLOWED,
  noLongerImports,
  otherYearThanBatch,
  unexpected,
} from '../batch-imports.errors.ts';
import { BatchRecords } from '../batch-records.service.ts';
import { AgencyMatching } from '../matching/agency-matching.service.ts';
import { BatchQueue, ItemLost, type TakenItem } from './batch-queue.service.ts';
import {
  anotherVersionQuestion,
  type Outcome,
  refusedFor,
  sameFileSkipped,
  storedAs,
  whoseReportQuestion,
} from './outcomes.ts';

/** A file that never finished in this many attempts takes the server down with it. */
const MOST_ATTEMPTS = 6;

/** The way of one file of a batch: read, matched with an agency, stored as a version, or left with a question. */
@Injectable()
export class ItemImport {
  private readonly logger = new Logger('ItemImport');

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly queue: BatchQueue,
    private readonly matching: AgencyMatching,
    private readonly scope: SubtreeScope,
    private readonly access: SubmissionAccess,
    private readonly uploads: Uploads,
    private readonly people: ActingForPeople,
    private readonly records: BatchRecords,
  ) {}

  /** Whatever is wrong with the file becomes its outcome; the batch goes on. @throws ItemLost; an error where a disk is full */
  async import(taken: TakenItem, signal: AbortSignal): Promise<void> {
    const { item } = taken;
    try {
      await this.readAndStore(taken, signal);
    } catch (error) {
      if (error instanceof ItemLost || isDiskFull(error)) throw error;
      if (error instanceof Refusal) return this.refuse(taken, error);
      const reference = randomUUID();
      await this.queue.settle(item, refusedFor(item, unexpected(reference)));
      this.logger.error(`${reference} ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  /** That a batch is read no further because its importer no longer may is recorded once, with the first of its files. */
  private async refuse({ item, batch }: TakenItem, refusal: Refusal): Promise<void> {
    await this.database.transaction(async (manager) => {
      if (refusal.code === NO_LONGER_ALLOWED) {
        await this.records.hold(manager, batch.id);
        const before = { batchImportId: batch.id, code: NO_LONGER_ALLOWED };
        if (!(await manager.existsBy(BatchImportItem, before)))
          await this.records.record(manager, thePlatform, batch, 'batchImport.stopped', {
            refusal: refusal.message,
          });
      }
      await this.queue.settle(item, refusedFor(item, refusal), manager);
    });
  }

  /** Somebody who may no longer import imports nothing. @throws Refusal NO_LONGER_ALLOWED */
  async refuseUnlessAllowed({ item, batch }: TakenItem): Promise<void> {
    const obstacle = await this.people.obstacle(item.decidedBy ?? batch.createdBy, 'report.import');
    if (obstacle !== undefined) throw noLongerImports(obstacle);
  }

  private async readAndStore(taken: TakenItem, signal: AbortSignal): Promise<void> {
    const { item, batch } = taken;
    await this.refuseUnlessAllowed(taken);
    if (item.sha256 === null || item.bytes === null) throw new Error(`item ${item.id} has no original`);
    if (item.attempts > MOST_ATTEMPTS) throw brokenOff();
    const read = await this.uploads.read(
      { sha256: item.sha256, bytes: item.bytes },
      {
        account: servedAs(importFor(batch, batch.createdBy)),
        isInBackground: true,
        bytes: item.bytes,
        signal,
      },
    );
    await this.refuseUnlessAllowed(taken);
    const { year, agencyName } = read.draft;
    item.nameInFile = agencyName;
    if (year !== null && year !== batch.year) throw otherYearThanBatch(year, batch.year);

    if (item.assignedAgencyId !== null) return this.storeFor(item.assignedAgencyId, read, item, batch);
    const area = await this.scope.area(importFor(batch, batch.createdBy), batch.year);
    const match = await this.matching.match(area.path, batch.year, agencyName, item.fileName);
    if (match.agency) return this.storeFor(match.agency.id, read, item, batch);
    await this.queue.settle(item, whoseReportQuestion(agencyName, match.offered));
  }

  /** The version and what is written of the item are there both or neither, whenever the server is stopped. */
  private async storeFor(
    agencyId: string,
    read: ReadOriginal,
    item: BatchImportItem,
    batch: BatchImport,
  ): Promise<void> {
    const caller = importFor(batch, item.decidedBy ?? batch.createdBy);
    const task = await this.access.toImportFor(caller, agencyId, batch.year);
    item.agencyId = task.agency.id;
    item.agencyName = task.agency.name;
    try {
      await this.uploads.commit(caller, task, read, {
        fileName: shownName(item.fileName),
        basedOn: item.mayFollow ?? 0,
        confirmAgency: item.assignedAgencyId !== null,
        notice: noticeOf(batch, task.isPast),
        isBroughtIn: task.isPast,
        alongside: (manager, version) =>
          this.queue.settle(item, storedAs(task.agency, item.nameInFile, version), manager),
      });
    } catch (error) {
      const outcome = error instanceof Refusal && (await this.notForced(error, item, task.agency));
      if (!outcome) throw error;
      await this.queue.settle(item, { ...outcome, nameInFile: item.nameInFile });
    }
  }

  /** What is no failure: the very same file is there already, or another version, after which this one may be wanted or not. */
  private async notForced(
    refusal: Refusal,
    item: BatchImportItem,
    agency: PlacedAgency,
  ): Promise<Outcome | null> {
    const newest = Number(refusal.details?.['version']);
    if (refusal.code === 'SAME_FILE') return sameFileSkipped(agency, newest);
    if (refusal.code !== 'VERSION_CONFLICT') return null;
    const other = await this.database.manager.findOne(BatchImportItem, {
      where: {
        batchImportId: item.batchImportId,
        agencyId: agency.id,
        id: Not(item.id),
        version: Not(IsNull()),
      },
      order: { version: 'DESC' },
    });
    const author = String(refusal.details?.['author']);
    return anotherVersionQuestion(agency, newest, author, other?.version === newest ? other.fileName : null);
  }
}

/**
 * In the background nobody is signed in: the work is done in the name of the person who asked for it, within the batch's
 * area.
 */
const importFor = (batch: BatchImport, who: Actor): JobCaller =>
  jobOf(who, batch.agencyId, ['report.read', 'report.readArea', 'report.import', 'report.load']);

const noticeOf = ({ createdBy: { displayName } }: BatchImport, isPast: boolean): Notice =>
  isPast
    ? {
        code: 'BROUGHT_IN',
        message: `这份报告由${displayName}批量导入补录，不是单位自己报送的。`,
      }
    : { code: 'BATCH_IMPORT', message: `这份报告由${displayName}批量导入，请核对后再提交。` };
