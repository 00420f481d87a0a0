import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DecideBatchImportItem } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { SubmissionAccess } from '../submissions/submission-access.service.ts';
import { BatchImportItem } from './batch-import-item.entity.ts';
import { BatchImport } from './batch-import.entity.ts';
import { BatchImportQueries } from './batch-import.queries.ts';
import {
  batchCancelled,
  batchOver,
  itemNotFound,
  nothingToDecide,
  otherQuestion,
} from './batch-imports.errors.ts';
import type { ArrivingFile } from './intake/arriving-files.ts';
import { BatchIntake, type TakenFile } from './intake/batch-intake.service.ts';
import { BatchRunner } from './running/batch-runner.service.ts';
import { sameContentSkipped } from './running/outcomes.ts';

/** What people do with batches: make one, decide about its files, cancel it. */
@Injectable()
export class BatchImports {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly intake: BatchIntake,
    private readonly queries: BatchImportQueries,
    private readonly runner: BatchRunner,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** Keeps all the files, and lets them be read in the background. Returns the batch's id. */
  async create(caller: Caller, year: number, files: AsyncIterable<ArrivingFile>): Promise<string> {
    const { agency } = await this.access.toImport(caller, caller.agencyId, year);
    const taken = await this.intake.take(files);
    const id = await this.database.transaction(async (manager) => {
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
      await this.writeDown(manager, caller, batch, 'batchImport.created', { files: taken.length });
      return batch.id;
    });
    this.runner.wake();
    return id;
  }

  /** @throws Refusal NOTHING_TO_DECIDE, OTHER_QUESTION, BATCH_IMPORT_CANCELLED, and where the agency is not in the area */
  async decide(caller: Caller, id: string, itemId: string, decision: DecideBatchImportItem): Promise<void> {
    const batch = await this.queries.visible(caller, id);
    if (decision.action === 'assign')
      await this.access.toImport(within(batch, caller), decision.agencyId, batch.year);
    await this.database.transaction(async (manager) => {
      const locked = await this.lock(manager, id);
      if (locked.state === 'cancelled') throw batchCancelled();
      const item = await manager.findOne(BatchImportItem, {
        where: { id: itemId, batchImportId: id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!item) throw itemNotFound();
      if (item.state !== 'needsDecision') throw nothingToDecide();
      if (decision.action === 'take' && item.question !== 'anotherVersion') throw otherQuestion();

      await manager.update(
        BatchImportItem,
        { id: itemId },
        {
          ...decided(item, decision),
          decidedBy: actorOf(caller),
          question: null,
        },
      );
      if (decision.action !== 'skip') {
        await manager.update(BatchImport, { id }, { state: 'running', finishedAt: null });
      }
      await this.writeDown(manager, caller, batch, 'batchImport.decided', {
        fileName: item.fileName,
        decision: decision.action,
        ...('agencyId' in decision ? { agencyId: decision.agencyId } : { agencyName: item.agencyName }),
      });
    });
    this.runner.wake();
  }

  /** What is being read is read to its end; nothing more is begun. @throws Refusal BATCH_IMPORT_OVER */
  async cancel(caller: Caller, id: string): Promise<void> {
    const batch = await this.queries.visible(caller, id);
    await this.database.transaction(async (manager) => {
      const { state } = await this.lock(manager, id);
      if (state === 'finished' || state === 'cancelled') throw batchOver();
      await manager.update(BatchImport, { id }, { state: 'cancelled', finishedAt: this.clock.now() });
      const { affected } = await manager.update(
        BatchImportItem,
        { batchImportId: id, state: 'waiting' },
        { state: 'skipped', code: 'BATCH_IMPORT_CANCELLED', message: '导入已取消，没有读取。' },
      );
      await this.writeDown(manager, caller, batch, 'batchImport.cancelled', { files: affected ?? 0 });
    });
  }

  private lock(manager: EntityManager, id: string): Promise<BatchImport> {
    return manager.findOneOrFail(BatchImport, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async writeDown(
    manager: EntityManager,
    caller: Caller,
    { id, year, agencyId, agencyName, agencyPath }: BatchImport,
    action: 'batchImport.created' | 'batchImport.decided' | 'batchImport.cancelled',
    details: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.add(manager, caller, {
      action,
      subject: `${year} 年度报告批量导入`,
      agency: { id: agencyId, name: agencyName, path: agencyPath },
      details: { year, batchImport: id, ...details },
    });
  }
}

const actorOf = ({ accountId, displayName, address }: Caller): Actor => ({ accountId, displayName, address });

/** Whoever decides does so within the area of the batch, however large his own is. */
const within = (batch: BatchImport, caller: Caller): Caller => ({ ...caller, agencyId: batch.agencyId });

function decided(
  item: BatchImportItem,
  decision: DecideBatchImportItem,
): Partial<BatchImportItem> & Pick<BatchImportItem, 'state'> {
  switch (decision.action) {
    case 'skip':
      return { state: 'skipped' };
    case 'take':
      return { state: 'waiting', mayFollow: item.newestSeen };
    case 'assign':
      return { state: 'waiting', assignedAgencyId: decision.agencyId, mayFollow: null };
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
