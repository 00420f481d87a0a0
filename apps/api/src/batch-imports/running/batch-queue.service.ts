import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock.ts';
import { BatchImportItem } from '../batch-import-item.entity.ts';
import { BatchImport } from '../batch-import.entity.ts';
import { CANCELLED, type Outcome } from './outcomes.ts';

/**
 * An item without a heartbeat for this long was abandoned by the process that had it: the server was stopped in the middle.
 */
const ABANDONED_AFTER = `interval '20 seconds'`;
export const HEARTBEAT_MS = 5_000;

/** Somebody else has the item now, or nobody: what was found out about it does not count. */
export class ItemLost extends Error {
  override readonly name = 'ItemLost';
}

/** An item taken to be read, with its batch. */
export interface TakenItem {
  item: BatchImportItem;
  batch: BatchImport;
}

/**
 * The items that wait, in the database: they outlast the program, and several programs on one database share them.
 * Times are the database's, so that the clocks of the programs do not matter.
 */
@Injectable()
export class BatchQueue {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the next item: of the account that has the fewest in hand, and those of its batches in turn. Nobody else gets
   * it as long as it gives a heartbeat.
   * @param inHand whose items are in hand here, an account as often as it has some
   * @param most of one account
   */
  async take(inHand: readonly string[], most: number): Promise<TakenItem | null> {
    const [taken] = await this.database.query<{ id: string; batchId: string }[]>(
      `WITH busy AS (
         SELECT account, count(*) AS items FROM unnest($1::text[]) AS account GROUP BY account
       ), next AS (
         SELECT item.id FROM batch_import_item AS item JOIN batch_import AS batch ON batch.id = item.batch_import_id
           LEFT JOIN busy ON busy.account = batch.created_by->>'accountId'
         WHERE coalesce(busy.items, 0) < $2 AND batch.state IN ('waiting', 'running') AND (item.state = 'waiting'
           OR (item.state = 'reading' AND item.heartbeat_at < now() - ${ABANDONED_AFTER}))
         ORDER BY coalesce(busy.items, 0), item.position, batch.created_at LIMIT 1 FOR UPDATE OF item SKIP LOCKED
       ), taken AS (
         UPDATE batch_import_item AS item SET state = 'reading', heartbeat_at = now(), attempts = attempts + 1
         FROM next WHERE item.id = next.id RETURNING item.id, item.batch_import_id
       )
       SELECT id, batch_import_id AS "batchId" FROM taken`,
      [inHand, most],
    );
    if (!taken) return null;
    const [item, batch] = await Promise.all([
      this.database.manager.findOneByOrFail(BatchImportItem, { id: taken.id }),
      this.database.manager.findOneByOrFail(BatchImport, { id: taken.batchId }),
    ]);
    if (batch.state === 'waiting') {
      // By itself: anyone who cancels holds the batch while waiting for its items.
      await this.database.manager.update(
        BatchImport,
        { id: batch.id, state: 'waiting' },
        { state: 'running' },
      );
    }
    return { item, batch };
  }

  /** Says that the item is still being read. @throws ItemLost where that is no longer wanted */
  async heartbeat({ id, attempts }: BatchImportItem): Promise<void> {
    const { affected } = await this.database.manager.update(
      BatchImportItem,
      { id, attempts, state: 'reading' },
      { heartbeatAt: () => 'now()' },
    );
    if (affected !== 1) throw new ItemLost(id);
  }

  /** Records what became of an item, unless another has taken it since. @throws ItemLost */
  async settle(
    { id, attempts }: BatchImportItem,
    outcome: Outcome,
    manager: EntityManager = this.database.manager,
  ): Promise<void> {
    const { affected } = await manager.update(
      BatchImportItem,
      { id, attempts, state: 'reading' },
      { ...outcome, heartbeatAt: null },
    );
    if (affected !== 1) throw new ItemLost(id);
  }

  /** Puts an item back that will not be read to its end here. */
  async putBack({ id, attempts }: BatchImportItem): Promise<void> {
    await this.database.manager.update(
      BatchImportItem,
      { id, attempts, state: 'reading' },
      { state: 'waiting', heartbeatAt: null },
    );
  }

  /**
   * Puts back an item for which there was no room on the disk, by the runner that had taken it: that does not count as an
   * attempt.
   */
  async giveBack({ id, attempts }: BatchImportItem): Promise<void> {
    await this.database.manager.update(
      BatchImportItem,
      { id, attempts, state: 'reading' },
      { state: 'waiting', heartbeatAt: null, attempts: attempts - 1 },
    );
  }

  /** Puts everything back that is marked as being in hand. Only for a program that is alone on the database, when it starts. */
  async putBackAll(): Promise<void> {
    await this.database.manager.update(
      BatchImportItem,
      { state: 'reading' },
      { state: 'waiting', heartbeatAt: null },
    );
  }

  /** Ends the batches that have nothing left to read, and gives up what a cancelled one left in the middle. */
  async tidy(): Promise<void> {
    await this.database.query(
      `UPDATE batch_import_item AS item SET state = $1, code = $2, message = $3, question = NULL, heartbeat_at = NULL
       FROM batch_import AS batch WHERE batch.id = item.batch_import_id AND batch.state = 'cancelled'
         AND (item.state IN ('waiting', 'needsDecision')
           OR (item.state = 'reading' AND item.heartbeat_at < now() - ${ABANDONED_AFTER}))`,
      [CANCELLED.state, CANCELLED.code, CANCELLED.message],
    );
    await this.database.transaction(async (manager) => {
      // Held before their items are counted: what somebody decides at this moment is counted too.
      const open = await manager.query<{ id: string }[]>(
        `SELECT id FROM batch_import WHERE state IN ('waiting', 'running') ORDER BY id FOR UPDATE`,
      );
      if (open.length === 0) return;
      await manager.query(
        `UPDATE batch_import AS batch SET state = 'finished', finished_at = $1 WHERE id = ANY($2) AND NOT EXISTS
           (SELECT FROM batch_import_item WHERE batch_import_id = batch.id AND state IN ('waiting', 'reading'))`,
        [this.clock.now(), open.map(({ id }) => id)],
      );
    });
  }
}
