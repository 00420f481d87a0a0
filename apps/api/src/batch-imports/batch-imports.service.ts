import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { actorOf, type Caller, withAccount } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { ReceivedFiles } from '../originals/receiving/received-files.service.ts';
import { SubmissionAccess } from '../submissions/submission-access.service.ts';
import { BatchImportItem } from './batch-import-item.entity.ts';
import { BatchImport } from './batch-import.entity.ts';
import { BatchImportQueries } from './batch-import.queries.ts';
import { batchOver } from './batch-imports.errors.ts';
import { BatchRecords } from './batch-records.service.ts';
import type { ArrivingFile } from './intake/arriving-files.ts';
import { BatchIntake, type TakenFile } from './intake/batch-intake.service.ts';
import { BatchRunner } from './running/batch-runner.service.ts';
import { CANCELLED, sameContentSkipped } from './running/outcomes.ts';

/** Batches are made and cancelled. */
@Injectable()
export class BatchImports {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly intake: BatchIntake,
    private readonly received: ReceivedFiles,
    private readonly queries: BatchImportQueries,
    private readonly runner: BatchRunner,
    private readonly records: BatchRecords,
    private readonly clock: Clock,
  ) {}

  /** Keeps all the files, and lets them be read in the background. Returns the batch's id. */
  async create(caller: Caller, year: number, files: AsyncIterable<ArrivingFile>): Promise<string> {
    const { agency } = await this.access.toImport(caller, year);
    const sender = { account: withAccount(caller), agency };
    const id = await this.received.during(sender, async () =>
      this.add(caller, year, agency, await this.intake.take(sender, files)),
    );
    this.runner.wake();
    return id;
  }

  private add(
    caller: Caller,
    year: number,
    agency: PlacedAgency,
    taken: readonly TakenFile[],
  ): Promise<string> {
    return this.database.transaction(async (manager) => {
      const batch = await manager.save(
        manager.create(BatchImport, {
          year,
          agencyId: agency.id,
          agencyName: agency.name,
          agencyPath: agency.path,
          createdBy: actorOf(caller),
          createdAt: this.clock.now(),
          finishedAt: null,
          state: 'waiting',
        }),
      );
      await manager.insert(BatchImportItem, itemsOf(batch.id, taken));
      await this.records.record(manager, caller, batch, 'batchImport.created', { files: taken.length });
      return batch.id;
    });
  }

  /** That somebody took along what became of the files. @throws Refusal BATCH_IMPORT_NOT_FOUND */
  async recordDownload(caller: Caller, id: string): Promise<void> {
    const batch = await this.queries.visible(caller, id);
    await this.records.record(this.database.manager, caller, batch, 'batchImport.downloaded', {});
  }

  /** Nothing more is begun, what is being read is ended, and what is in question is left out. @throws Refusal BATCH_IMPORT_OVER */
  async cancel(caller: Caller, id: string): Promise<void> {
    const batch = await this.queries.visible(caller, id);
    await this.database.transaction(async (manager) => {
      const { state } = await this.records.hold(manager, id);
      if (state === 'finished' || state === 'cancelled') throw batchOver();
      await manager.update(BatchImport, { id }, { state: 'cancelled', finishedAt: this.clock.now() });
      const { affected } = await manager.update(
        BatchImportItem,
        { batchImportId: id, state: In(['waiting', 'reading', 'needsDecision']) },
        CANCELLED,
      );
      await this.records.record(manager, caller, batch, 'batchImport.cancelled', { files: affected ?? 0 });
    });
    this.runner.giveUp(id);
  }
}

/** The same content is read once, however often and under whatever names it came. */
function itemsOf(batchImportId: string, taken: readonly TakenFile[]): Partial<BatchImportItem>[] {
  const first = new Map<string, string>();
  return taken.map((file, index) => {
    const item = { batchImportId, position: index + 1, fileName: file.fileName };
    if ('refusal' in file) {
      return { ...item, state: 'refused' as const, code: file.refusal.code, message: file.refusal.message };
    }
    const { sha256, bytes } = file.original;
    const before = first.get(sha256);
    if (before !== undefined) return { ...item, sha256, bytes, ...sameContentSkipped(before) };
    first.set(sha256, file.fileName);
    return { ...item, sha256, bytes, state: 'waiting' as const };
  });
}
