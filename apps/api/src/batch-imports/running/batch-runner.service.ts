import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { READINGS_AT_ONCE } from '../../submissions/reading/report-reading.service.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { isDiskFull } from '../../storage/disk-full.ts';
import { StorageSpace } from '../../storage/storage-space.service.ts';
import { BatchQueue, HEARTBEAT_MS, ItemLost, type TakenItem } from './batch-queue.service.ts';
import { ItemImport } from './item-import.service.ts';

/** Enough are in hand that no worker process waits for a file: others are fetched, checked and stored meanwhile. */
const AT_ONCE = READINGS_AT_ONCE + 3;
/** Whatever the files of one account are like, there is room for another's; those in hand share the slots of the semaphore. */
const OF_ONE_ACCOUNT = AT_ONCE - 1;
/** How often it is looked for items that another program left. */
const LOOK_MS = 5_000;

/** Works off what waits in the queue, in the background of the program that answers requests. */
@Injectable()
export class BatchRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('BatchRunner');
  private readonly workers = new Set<Promise<void>>();
  /** Each with what ends its reading. */
  private readonly inHand = new Map<TakenItem, AbortController>();
  private taking: Promise<unknown> = Promise.resolve();
  private look: NodeJS.Timeout | undefined;
  /** Counts the calls to wake, so that none is missed by a worker about to stop. */
  private calls = 0;
  private stopping = false;

  constructor(
    private readonly queue: BatchQueue,
    private readonly imports: ItemImport,
    private readonly space: StorageSpace,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  /** The embedded database has one program at a time: what is in hand at its start, the one before was killed over. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.environment.databaseUrl === undefined) await this.queue.putBackAll();
    this.wake();
    this.look = setInterval(() => this.wake(), LOOK_MS).unref();
  }

  /** What is in hand is put back, to be read by the program that starts next. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.look);
    await Promise.all([...this.inHand.keys()].map(({ item }) => this.queue.putBack(item)));
  }

  /** There may be something to do. */
  wake(): void {
    this.calls += 1;
    while (!this.stopping && this.workers.size < AT_ONCE) {
      const worker = this.work()
        .catch((error: unknown) => this.report(error))
        .finally(() => this.workers.delete(worker));
      this.workers.add(worker);
    }
  }

  /** Ends the reading of what a batch has in hand, and frees its slots for others: it was cancelled. */
  giveUp(batchId: string): void {
    for (const [{ item, batch }, reading] of this.inHand)
      if (batch.id === batchId) reading.abort(new ItemLost(item.id));
  }

  /** Ends when there is nothing left to do. */
  async idle(): Promise<void> {
    while (this.workers.size > 0) await Promise.all(this.workers);
  }

  private async work(): Promise<void> {
    for (let seen = -1; seen !== this.calls && !this.stopping;) {
      seen = this.calls;
      for (let taken = await this.next(); taken; taken = await this.next()) await this.import(taken);
      await this.queue.tidy();
    }
  }

  /** One after the other, so that each taken is counted for the next. */
  private next(): Promise<TakenItem | null> {
    const next = this.taking.then(() => this.take());
    this.taking = next.catch(() => undefined);
    return next;
  }

  /** Nothing is begun while there is little room on the disk; it is looked again before long. */
  private async take(): Promise<TakenItem | null> {
    if (this.stopping || (await this.space.isLow())) return null;
    const accounts = [...this.inHand.keys()].map(({ batch }) => batch.createdBy.accountId ?? '');
    const taken = await this.queue.take(accounts, OF_ONE_ACCOUNT);
    if (taken) this.inHand.set(taken, new AbortController());
    return taken;
  }

  private async import(taken: TakenItem): Promise<void> {
    const reading = this.inHand.get(taken) ?? new AbortController();
    const heartbeat = setInterval(() => void this.lookAfter(taken, reading), HEARTBEAT_MS).unref();
    try {
      await this.imports.import(taken, reading.signal);
    } catch (error) {
      if (isDiskFull(error)) await this.queue.giveBack(taken.item);
      if (!(error instanceof ItemLost)) throw error;
    } finally {
      clearInterval(heartbeat);
      this.inHand.delete(taken);
    }
  }

  /** Also where another program on the database, or another account, has ended what is read here. */
  private async lookAfter(taken: TakenItem, reading: AbortController): Promise<void> {
    try {
      await this.queue.heartbeat(taken.item);
      await this.imports.refuseUnlessAllowed(taken);
    } catch (error) {
      if (error instanceof ItemLost || error instanceof Refusal) reading.abort(error);
    }
  }

  private report(error: unknown): void {
    if (!this.stopping) this.logger.error(error instanceof Error ? error.stack : String(error));
  }
}
