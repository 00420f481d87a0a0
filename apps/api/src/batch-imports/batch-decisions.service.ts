import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DecideBatchImportConflicts, DecideBatchImportItem } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../audit/audit-record.service.ts';
import { actorOf, type Caller } from '../authorization/caller.ts';
import { SubmissionAccess } from '../submissions/submission-access.service.ts';
import { BatchImportItem } from './batch-import-item.entity.ts';
import { BatchImport } from './batch-import.entity.ts';
import { BatchImportQueries } from './batch-import.queries.ts';
import {
  batchCancelled,
  itemNotFound,
  nothingToDecide,
  otherNumberToDecide,
  otherQuestion,
} from './batch-imports.errors.ts';
import { BatchRecords } from './batch-records.service.ts';
import { BatchRunner } from './running/batch-runner.service.ts';
import { LEFT_OUT } from './running/outcomes.ts';

/** What a person answers where a file of a batch is in question. What is to become a version is put back into the queue. */
@Injectable()
export class BatchDecisions {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly queries: BatchImportQueries,
    private readonly records: BatchRecords,
    private readonly runner: BatchRunner,
  ) {}

  /** @throws Refusal NOTHING_TO_DECIDE, OTHER_QUESTION, BATCH_IMPORT_CANCELLED, and where the agency is not in the area */
  async decide(caller: Caller, id: string, itemId: string, decision: DecideBatchImportItem): Promise<void> {
    const batch = await this.queries.visible(caller, id);
    if (decision.action === 'assign')
      await this.access.toImportFor(within(batch, caller), decision.agencyId, batch.year);
    await this.change(id, async (manager) => {
      const item = await manager.findOne(BatchImportItem, {
        where: { id: itemId, batchImportId: id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!item) throw itemNotFound();
      if (item.state !== 'needsDecision') throw nothingToDecide();
      if (decision.action === 'take' && item.question !== 'anotherVersion') throw otherQuestion();

      await this.answer(manager, item, decision, actorOf(caller));
      if (decision.action !== 'skip') await this.goOn(manager, id);
      await this.records.record(manager, caller, batch, 'batchImport.decided', {
        fileName: item.fileName,
        decision: decision.action,
        ...('agencyId' in decision ? { agencyId: decision.agencyId } : { agencyName: item.agencyName }),
      });
    });
  }

  /**
   * The same answer for all files of a sort. Whose report a file is, is never decided so; such files can be left out.
   * @throws Refusal OTHER_NUMBER_TO_DECIDE where they are not as many as the person saw, OTHER_QUESTION,
   *   BATCH_IMPORT_CANCELLED
   */
  async decideAll(
    caller: Caller,
    id: string,
    { conflict, action, files }: DecideBatchImportConflicts,
  ): Promise<void> {
    const batch = await this.queries.visible(caller, id);
    await this.change(id, async (manager) => {
      const items = await manager.find(BatchImportItem, {
        where: { batchImportId: id, state: 'needsDecision', code: conflict },
        order: { position: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const mayBeTaken = items.every(({ question }) => question === 'anotherVersion');
      if (action === 'take' && !mayBeTaken) throw otherQuestion();
      if (items.length !== files) throw otherNumberToDecide(items.length, files);
      for (const item of items) await this.answer(manager, item, { action }, actorOf(caller));
      if (action === 'take') await this.goOn(manager, id);
      await this.records.record(manager, caller, batch, 'batchImport.decided', {
        conflict,
        decision: action,
        files,
        fileNames: items.map(({ fileName }) => fileName),
      });
    });
  }

  private async change(id: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { state } = await this.records.hold(manager, id);
      if (state === 'cancelled') throw batchCancelled();
      await work(manager);
    });
    this.runner.wake();
  }

  private async answer(
    manager: EntityManager,
    item: BatchImportItem,
    decision: DecideBatchImportItem,
    decidedBy: Actor,
  ): Promise<void> {
    await manager.update(
      BatchImportItem,
      { id: item.id },
      { ...answered(item, decision), decidedBy, question: null },
    );
  }

  private async goOn(manager: EntityManager, id: string): Promise<void> {
    await manager.update(BatchImport, { id }, { state: 'running', finishedAt: null });
  }
}

/** Anyone who decides does so within the area of the batch, however large their own is. */
const within = (batch: BatchImport, caller: Caller): Caller => ({ ...caller, agencyId: batch.agencyId });

function answered(
  item: BatchImportItem,
  decision: DecideBatchImportItem,
): Partial<BatchImportItem> & Pick<BatchImportItem, 'state'> {
  switch (decision.action) {
    case 'skip':
      return LEFT_OUT;
    case 'take':
      return { state: 'waiting', mayFollow: item.newestSeen };
    case 'assign':
      return { state: 'waiting', assignedAgencyId: decision.agencyId, mayFollow: null };
  }
}
