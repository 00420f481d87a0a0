import {
  type BatchImport,
  type BatchImportItem,
  batchImportItemPageSchema,
  batchImportSchema,
  type DecideBatchImportItem,
  type Problem,
  problemSchema,
  ROUTES,
} from '@zhaojian/contract';
import type { LightMyRequestResponse as Response } from 'fastify';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { BatchRunner } from '../running/batch-runner.service.ts';
import { type BatchFile, sendBatch } from './send-batch.ts';

/** A platform in January 2026 with the round of 2025 open, and a supervisor of the city who brings files in. */
export class BatchBench {
  private constructor(
    readonly app: TestApp,
    readonly area: TestArea,
    readonly supervisor: TestClient,
  ) {}

  static async open(): Promise<BatchBench> {
    const app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    const area = await plantTestArea(app);
    await openTestRound(app, 2025);
    return new BatchBench(app, area, await signedIn(app, 'supervisor', area.city));
  }

  async close(): Promise<void> {
    jest.restoreAllMocks();
    await this.app.close();
  }

  /** Until nothing is left to read. */
  idle(): Promise<void> {
    return this.app.nest.get(BatchRunner).idle();
  }

  async batch(id: string): Promise<BatchImport> {
    return batchImportSchema.parse((await this.supervisor.get(at(ROUTES.batchImport, { id }))).json());
  }

  async items(id: string): Promise<BatchImportItem[]> {
    const answer = await this.supervisor.get(at(ROUTES.batchImportItems, { id }));
    return batchImportItemPageSchema.parse(answer.json()).items;
  }

  decide(
    id: string,
    itemId: string,
    decision: DecideBatchImportItem,
    by: TestClient = this.supervisor,
  ): Promise<Response> {
    return by.post(at(ROUTES.batchImportDecision, { id, itemId }), decision);
  }

  /** Sends the files and waits until all are read. */
  async imported(files: BatchFile[]): Promise<[BatchImport, BatchImportItem[]]> {
    const { id } = batchImportSchema.parse((await sendBatch(this.supervisor, 2025, files)).json());
    await this.idle();
    return [await this.batch(id), await this.items(id)];
  }

  /** The same for one file. */
  async only(file: BatchFile): Promise<[BatchImport, BatchImportItem]> {
    const [whole, [item]] = await this.imported([file]);
    if (!item) throw new Error('the batch is empty');
    return [whole, item];
  }

  async refusal(files: BatchFile[], by: TestClient = this.supervisor, year = 2025): Promise<Problem> {
    return problemSchema.parse((await sendBatch(by, year, files)).json());
  }
}
