import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type BatchImport as ContractBatch,
  type BatchImportConflict,
  batchImportConflictSchema,
  type BatchImportItem as ContractItem,
  type BatchImportItemPage,
  type BatchImportItemsQuery,
  type BatchImportItemState,
  batchImportItemStateSchema,
  type BatchImportPage,
  type BatchImportsQuery,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { inAreaInYear } from '../authorization/area.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { BatchImportItem } from './batch-import-item.entity.ts';
import { BatchImport } from './batch-import.entity.ts';
import { batchNotFound } from './batch-imports.errors.ts';

/**
 * Questions about batches and their files. A batch is seen by supervisors of its area, and of those in which that agency was
 * in the batch's year.
 */
@Injectable()
export class BatchImportQueries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
  ) {}

  /** The batch, if the caller may see it. @throws Refusal BATCH_IMPORT_NOT_FOUND */
  async visible(caller: Caller, id: string): Promise<BatchImport> {
    const batch = await this.database.manager.findOneBy(BatchImport, { id });
    if (!batch || !(await this.scope.sees(caller, batch.agencyId, batch.year))) throw batchNotFound();
    return batch;
  }

  /** A batch with what became of its files so far. @throws Refusal BATCH_IMPORT_NOT_FOUND */
  async one(caller: Caller, id: string): Promise<ContractBatch> {
    const batch = await this.visible(caller, id);
    return describe(batch, await this.counts([id]));
  }

  /** The newest first. */
  async page(caller: Caller, { year, page, pageSize }: BatchImportsQuery): Promise<BatchImportPage> {
    const query = this.database.manager
      .createQueryBuilder(BatchImport, 'batch')
      .where(inAreaInYear(':areaId', 'batch.agencyId', 'batch.year'), { areaId: caller.agencyId })
      .orderBy('batch.createdAt', 'DESC')
      .addOrderBy('batch.id')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    if (year !== undefined) query.andWhere('batch.year = :year', { year });
    const [batches, total] = await query.getManyAndCount();
    const counts = await this.counts(batches.map(({ id }) => id));
    return { items: batches.map((batch) => describe(batch, counts)), total };
  }

  /**
   * The files of a batch in the order in which they came, those with one outcome where that is asked for. @throws
   * Refusal BATCH_IMPORT_NOT_FOUND
   */
  async items(
    caller: Caller,
    id: string,
    { state, page, pageSize }: BatchImportItemsQuery,
  ): Promise<BatchImportItemPage> {
    await this.visible(caller, id);
    const [items, total] = await this.database.manager.findAndCount(BatchImportItem, {
      where: { batchImportId: id, ...(state && { state }) },
      order: { position: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: items.map(describeItem), total };
  }

  /** One file of a batch that the caller was found to see already. */
  async item(batchImportId: string, id: string): Promise<ContractItem> {
    return describeItem(await this.database.manager.findOneByOrFail(BatchImportItem, { batchImportId, id }));
  }

  /** All files of a batch that the caller was found to see already, in the order in which they came. */
  async allItems(id: string): Promise<ContractItem[]> {
    const items = await this.database.manager.find(BatchImportItem, {
      where: { batchImportId: id },
      order: { position: 'ASC' },
    });
    return items.map(describeItem);
  }

  private async counts(ids: string[]): Promise<StateCount[]> {
    return this.database.query<StateCount[]>(
      `SELECT batch_import_id AS id, state, count(*)::int AS count,
              CASE WHEN state = 'needsDecision' THEN code END AS conflict
       FROM batch_import_item WHERE batch_import_id = ANY($1) GROUP BY 1, 2, 4`,
      [ids],
    );
  }
}

interface StateCount {
  id: string;
  state: BatchImportItemState;
  /** Of which sort the questions are, where files of a batch can be decided about at once. */
  conflict: BatchImportConflict | null;
  count: number;
}

function describe(batch: BatchImport, allCounts: readonly StateCount[]): ContractBatch {
  const own = allCounts.filter(({ id }) => id === batch.id);
  const sum = (rows: readonly StateCount[]) => rows.reduce((all, { count }) => all + count, 0);
  const counts = Object.fromEntries(
    batchImportItemStateSchema.options.map((state) => [state, sum(own.filter((row) => row.state === state))]),
  ) as ContractBatch['counts'];
  const conflicts = Object.fromEntries(
    batchImportConflictSchema.options.map((conflict) => [
      conflict,
      sum(own.filter((row) => row.conflict === conflict)),
    ]),
  ) as ContractBatch['conflicts'];
  const { id, year, agencyId, agencyName, state } = batch;
  return {
    id,
    year,
    agencyId,
    agencyName,
    state,
    createdBy: batch.createdBy.displayName,
    createdAt: batch.createdAt.toISOString(),
    finishedAt: batch.finishedAt?.toISOString() ?? null,
    total: sum(own),
    counts,
    conflicts,
  };
}

function describeItem(item: BatchImportItem): ContractItem {
  const { agencyId, agencyName } = item;
  return {
    id: item.id,
    position: item.position,
    fileName: item.fileName,
    sha256: item.sha256,
    state: item.state,
    agency: agencyId !== null && agencyName !== null ? { agencyId, agencyName } : null,
    nameInFile: item.nameInFile,
    code: item.code,
    message: item.message,
    question: item.question,
    offered: item.offered,
    version: item.version,
    errors: item.errors,
    warnings: item.warnings,
    unread: item.unread,
    doubtful: item.doubtful,
    decidedBy: item.decidedBy?.displayName ?? null,
  };
}
