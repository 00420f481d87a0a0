import { batchImportSchema, ROUTES } from '@zhaojian/contract';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { reportFile } from '../../testing/test-reports.ts';
import { standAt } from '../../testing/test-round.ts';
import type { Environment } from '../../environment.ts';
import { BatchQueue } from './batch-queue.service.ts';
import { BatchRunner } from './batch-runner.service.ts';
import { ItemImport } from './item-import.service.ts';
import { ReportReading } from '../../submissions/reading/report-reading.service.ts';
import type { TestArea } from '../../testing/test-area.ts';
import { BatchBench } from '../testing/batch-bench.ts';
import { StorageSpace } from '../../storage/storage-space.service.ts';
import { sendBatch } from '../testing/send-batch.ts';

describe('files of a batch', () => {
  let bench: BatchBench;
  beforeEach(async () => (bench = await BatchBench.open()));
  afterEach(() => bench.close());

  /** As a killed server leaves them: the first file stored, the second in hand, last heard of a while ago. */
  async function leftInTheMiddle(lastHeardOf: string): Promise<string> {
    const [whole, all] = await bench.imported([
      { name: '一.txt', content: reportFile('示例市教育局', 2025) },
      { name: '二.txt', content: reportFile('东示例区教育局', 2025) },
    ]);
    await bench.app.database.query('DELETE FROM batch_import_item WHERE id = $1', [all[1]?.id]);
    await bench.app.database.query(
      `INSERT INTO batch_import_item (batch_import_id, position, file_name, sha256, bytes, state, attempts, heartbeat_at)
       SELECT batch_import_id, 2, '三.txt', sha256, bytes, 'reading', 1, now() - $2::interval
       FROM batch_import_item WHERE id = $1`,
      [all[0]?.id, lastHeardOf],
    );
    await bench.app.database.query(`UPDATE batch_import SET state = 'running', finished_at = NULL`);
    return whole.id;
  }

  /** Another program starts on the database, and works until it finds nothing to do. */
  async function anotherStarts(changes: Partial<Environment> = {}): Promise<void> {
    const { nest, environment } = bench.app;
    const next = new BatchRunner(nest.get(BatchQueue), nest.get(ItemImport), nest.get(StorageSpace), {
      ...environment,
      ...changes,
    });
    await next.onApplicationBootstrap();
    await next.idle();
    // The bench's own server looks for work too, and may have been the one that took it.
    await nest.get(BatchRunner).idle();
    await next.beforeApplicationShutdown();
  }

  const done = { state: 'finished', counts: { clean: 1, skipped: 1, reading: 0 } };

  it('go on at once when the server is started again that was killed in the middle', async () => {
    const id = await leftInTheMiddle('1 second');
    await anotherStarts();
    expect(await bench.batch(id)).toMatchObject(done);
  });

  it('on a database of several servers are left to the one that has them until its heartbeat stops', async () => {
    const shared = { databaseUrl: 'postgres://db.example/zhaojian' };
    const id = await leftInTheMiddle('1 second');
    await anotherStarts(shared);
    expect(await bench.batch(id)).toMatchObject({ state: 'running', counts: { clean: 1, reading: 1 } });
    await bench.app.database.query(`UPDATE batch_import_item SET heartbeat_at = now() - interval '1 hour'`);
    await anotherStarts(shared);
    expect(await bench.batch(id)).toMatchObject(done);
  });

  it('of a cancelled batch are given up when the server is started again', async () => {
    const id = await leftInTheMiddle('1 second');
    await bench.supervisor.post(at(ROUTES.batchImportCancellation, { id }));
    await anotherStarts();
    expect(await bench.batch(id)).toMatchObject({ state: 'cancelled', counts: { clean: 1, skipped: 1 } });
  });

  it('what is in hand is not taken by another as long as it gives heartbeats', async () => {
    const [whole] = await bench.imported([{ name: '一.txt', content: reportFile('示例市教育局', 2025) }]);
    await bench.app.database.query(`UPDATE batch_import_item SET state = 'reading', heartbeat_at = now()`);
    await bench.app.database.query(`UPDATE batch_import SET state = 'running'`);
    bench.app.nest.get(BatchRunner).wake();
    await bench.idle();
    expect(await bench.batch(whole.id)).toMatchObject({ state: 'running', counts: { reading: 1 } });
  });

  it('begin no further file once cancelled, and can then not be decided about', async () => {
    jest.spyOn(bench.app.nest.get(BatchRunner), 'wake').mockImplementation();
    const answer = await sendBatch(bench.supervisor, 2025, [
      { name: '一.txt', content: reportFile('示例市教育局', 2025) },
    ]);
    const { id } = batchImportSchema.parse(answer.json());
    const cancelled = await bench.supervisor.post(at(ROUTES.batchImportCancellation, { id }));
    expect(cancelled.json()).toMatchObject({ state: 'cancelled', counts: { skipped: 1 } });
    jest.restoreAllMocks();
    standAt(bench.app, '2026-01-10T10:00');
    bench.app.nest.get(BatchRunner).wake();
    await bench.idle();
    expect(await bench.batch(id)).toMatchObject({ state: 'cancelled', counts: { skipped: 1, clean: 0 } });
    const [item] = await bench.items(id);
    expect((await bench.decide(id, item?.id ?? '', { action: 'skip' })).json()).toMatchObject({
      code: 'BATCH_IMPORT_CANCELLED',
    });
    expect((await bench.supervisor.post(at(ROUTES.batchImportCancellation, { id }))).json()).toMatchObject({
      code: 'BATCH_IMPORT_OVER',
    });
  });

  it('of two people at the same time get along, also for the same agency', async () => {
    const other = await signedIn(bench.app, 'supervisor', bench.area.district);
    const [first, second] = await Promise.all([
      sendBatch(bench.supervisor, 2025, [
        { name: '一.txt', content: reportFile('示例市教育局', 2025) },
        { name: '二.txt', content: reportFile('东示例区教育局', 2025) },
      ]),
      sendBatch(other, 2025, [
        {
          name: '三.txt',
          content: reportFile('东示例区教育局', 2025, { 'applications.newlyReceived.naturalPerson': 1 }),
        },
      ]),
    ]);
    await bench.idle();
    const outcomes = await Promise.all(
      [first, second].map((answer) => bench.items(batchImportSchema.parse(answer.json()).id)),
    );
    const ofBureau = outcomes.flat().filter(({ agency }) => agency?.agencyName === '东示例区教育局');
    expect(ofBureau.map(({ version }) => version).toSorted()).toEqual([1, null].toSorted());
    expect(ofBureau.some(({ code }) => code === 'HAS_VERSION')).toBe(true);
  });

  /** A batch of files, of which the first is held in the middle of being read until the test has done something. */
  async function whileReading(work: (id: string) => Promise<unknown>): Promise<string> {
    const reading = bench.app.nest.get(ReportReading);
    const signals: (AbortSignal | undefined)[] = [];
    const begun = new Promise<void>((resolve) => {
      jest.spyOn(reading, 'read').mockImplementation((_open, { signal }) => {
        signals.push(signal);
        resolve();
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        });
      });
    });
    const answer = await sendBatch(bench.supervisor, 2025, [
      { name: '一.txt', content: reportFile('示例市教育局', 2025) },
    ]);
    const { id } = batchImportSchema.parse(answer.json());
    await begun;
    await work(id);
    await bench.idle();
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
    return id;
  }

  it('that are being read are given up when their batch is cancelled', async () => {
    const id = await whileReading((batch) =>
      bench.supervisor.post(at(ROUTES.batchImportCancellation, { id: batch })),
    );
    expect(await bench.batch(id)).toMatchObject({ state: 'cancelled', counts: { skipped: 1, reading: 0 } });
    expect(await bench.items(id)).toMatchObject([{ code: 'BATCH_IMPORT_CANCELLED', version: null }]);
  });

  const twoFiles = [
    { name: '一.txt', content: reportFile('示例市教育局', 2025) },
    { name: '二.txt', content: reportFile('东示例区教育局', 2025) },
  ];
  const disableSupervisor = () =>
    bench.app.database.query('UPDATE account SET disabled_at = now() WHERE username = $1', [
      bench.supervisor.username,
    ]);
  /** As nobody but the supervisor, who cannot ask any more, would see it. */
  const whatBecameOfThem = () =>
    bench.app.database.query<{ code: string; message: string; version: number | null }[]>(
      'SELECT code, message, version FROM batch_import_item',
    );
  const recordOfStopping = () =>
    bench.app.database.query<{ subject: string; account_name: string; refusal: string }[]>(
      `SELECT subject, account_name, details->>'refusal' AS refusal FROM audit_entry WHERE action = 'batchImport.stopped'`,
    );
  const stopped = { code: 'NO_LONGER_ALLOWED', message: expect.stringContaining('已停用'), version: null };
  const once = [
    {
      subject: '2025 年度报告批量导入',
      account_name: '系统',
      refusal: expect.stringContaining('已停用'),
    },
  ];

  it('are not read once the account that brought them is disabled, and say so, and the record once', async () => {
    jest.spyOn(bench.app.nest.get(BatchRunner), 'wake').mockImplementation();
    await sendBatch(bench.supervisor, 2025, twoFiles);
    jest.restoreAllMocks();
    await disableSupervisor();
    const read = jest.spyOn(bench.app.nest.get(ReportReading), 'read');
    bench.app.nest.get(BatchRunner).wake();
    await bench.idle();
    expect(read).not.toHaveBeenCalled();
    expect(await whatBecameOfThem()).toEqual([stopped, stopped]);
    expect(await recordOfStopping()).toEqual(once);
  });

  it.each<[string, (area: TestArea) => object, string]>([
    ['has another role', () => ({ role: 'leader' }), '角色已改变'],
    [
      'has lost the agency',
      ({ district, otherDistrict, city }) => ({
        giveAgencies: [otherDistrict],
        takeAgencies: [district, city],
      }),
      '已不再为发起时的机构工作',
    ],
  ])('are not read once who brought them %s', async (_, change, why) => {
    jest.spyOn(bench.app.nest.get(BatchRunner), 'wake').mockImplementation();
    await sendBatch(bench.supervisor, 2025, twoFiles);
    jest.restoreAllMocks();
    const administrator = await signedIn(bench.app, 'administrator', bench.area.city);
    await administrator.patch(at(ROUTES.account, { id: bench.supervisor.accountId }), change(bench.area));
    bench.app.nest.get(BatchRunner).wake();
    await bench.idle();
    const refused = { code: 'NO_LONGER_ALLOWED', message: expect.stringContaining(why), version: null };
    expect(await whatBecameOfThem()).toEqual([refused, refused]);
  });

  it('become no version where the account is disabled while they are read', async () => {
    const reading = bench.app.nest.get(ReportReading);
    const read = reading.read.bind(reading);
    const readThenDisabled = jest.spyOn(reading, 'read').mockImplementation(async (...file) => {
      const answer = await read(...file);
      await disableSupervisor();
      return answer;
    });
    await sendBatch(bench.supervisor, 2025, twoFiles);
    await bench.idle();
    expect(readThenDisabled).toHaveBeenCalled();
    expect(await whatBecameOfThem()).toEqual([stopped, stopped]);
    expect(await bench.app.database.query('SELECT FROM report_version')).toEqual([]);
    expect(await recordOfStopping()).toEqual(once);
  });

  it('of one account leave room for those of another, however many there are', async () => {
    const queue = bench.app.nest.get(BatchQueue);
    const other = await signedIn(bench.app, 'supervisor', bench.area.district);
    jest.spyOn(bench.app.nest.get(BatchRunner), 'wake').mockImplementation();
    const batchOf = async (client: TestClient, files: number) => {
      const answer = await sendBatch(
        client,
        2025,
        Array.from({ length: files }, (_, index) => ({
          name: `${index}.txt`,
          content: new TextEncoder().encode(`${client.username}${index}`),
        })),
      );
      return batchImportSchema.parse(answer.json()).id;
    };
    const first = await batchOf(bench.supervisor, 4);
    const second = await batchOf(other, 2);
    const inHand: string[] = [];
    const batches: string[] = [];
    for (let taken = await queue.take(inHand, 3); taken; taken = await queue.take(inHand, 3)) {
      inHand.push(taken.batch.createdBy.accountId ?? '');
      batches.push(taken.batch.id);
    }
    expect(batches).toEqual([first, second, first, second, first]);
  });
});
