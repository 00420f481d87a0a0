import { type BatchImport, roleSchema, ROUTES } from '@zhaojian/contract';
import { QueryFailedError } from 'typeorm';
import { BatchRunner } from '../batch-imports/running/batch-runner.service.ts';
import { BatchBench } from '../batch-imports/testing/batch-bench.ts';
import { sendBatch } from '../batch-imports/testing/send-batch.ts';
import { SavedVersions } from '../submissions/entering/saved-versions.service.ts';
import { allRoutes, callerOf } from '../testing/routes/all-routes.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { standAt } from '../testing/test-round.ts';

const year = 2025;
const FULL = { code: 'INSUFFICIENT_STORAGE', message: expect.stringContaining('磁盘空间不足') };

describe('when a disk has little room left', () => {
  let bench: BatchBench;
  let agency: TestClient;
  beforeAll(async () => {
    bench = await BatchBench.open();
    agency = await signedIn(bench.app, 'agency', bench.area.bureau);
  });
  beforeEach(() => standAt(bench.app, '2026-01-10T09:00'));
  afterEach(() => {
    bench.app.environment.minFreeBytes = 0;
    jest.restoreAllMocks();
  });
  afterAll(() => bench.close());

  const fill = () => (bench.app.environment.minFreeBytes = Number.MAX_SAFE_INTEGER);
  const report = reportFile('东示例区教育局', year);

  it('whatever changes something is refused before it begins, but for what makes room or nearly no use of it', async () => {
    fill();
    const clients = new Map(
      await Promise.all(
        roleSchema.options.map(
          async (role) => [role, await signedIn(bench.app, role, bench.area.city)] as const,
        ),
      ),
    );
    const through: string[] = [];
    const refused: unknown[] = [];
    for (const { method, path, access } of allRoutes(bench.app)) {
      const client = clients.get(callerOf(access));
      if (method === 'GET' || access === 'public' || !client) continue;
      const url = path.replace(/:year/g, '2024').replace(/:\w+/g, bench.area.bureau);
      const answer = await client.send({ method, url, payload: {} });
      if (answer.statusCode === 507) refused.push(answer.json());
      else through.push(`${method} ${path}`);
    }
    expect(refused.length).toBeGreaterThan(10);
    expect(refused).toEqual(refused.map(() => FULL));
    const room = /\/api\/(session|accounts|(batch-imports|past-year-loads)\/:id\/cancellation|system-state)/;
    expect(through.filter((route) => !room.test(route))).toEqual([]);
    expect(through).toContain(`POST ${ROUTES.batchImportCancellation}`);
  });

  it('people sign in and read on, and what was refused works as soon as there is room', async () => {
    fill();
    const client = await signIn(bench.app, agency.username, testPassword);
    const address = at(ROUTES.submission, { agencyId: bench.area.bureau, year });
    expect((await client.get(address)).json()).toMatchObject({ state: 'notStarted' });
    expect((await upload(client, bench.area.bureau, year, report)).json()).toMatchObject(FULL);
    bench.app.environment.minFreeBytes = 0;
    expect((await upload(client, bench.area.bureau, year, report)).json()).toMatchObject({ number: 1 });
  });

  it('a batch that was taken in waits, and goes on when there is room', async () => {
    fill();
    const refused = await sendBatch(bench.supervisor, year, [{ name: '一.txt', content: report }]);
    expect(refused.json()).toMatchObject(FULL);
    bench.app.environment.minFreeBytes = 0;
    const runner = bench.app.nest.get(BatchRunner);
    const asleep = jest.spyOn(runner, 'wake').mockReturnValue();
    const file = { name: '二.txt', content: reportFile('西示例区教育局', year) };
    const { id } = (await sendBatch(bench.supervisor, year, [file])).json<BatchImport>();
    asleep.mockRestore();

    fill();
    runner.wake();
    await bench.idle();
    expect(await bench.batch(id)).toMatchObject({ counts: { waiting: 1, clean: 0 } });
    bench.app.environment.minFreeBytes = 0;
    runner.wake();
    await bench.idle();
    expect(await bench.batch(id)).toMatchObject({ state: 'finished', counts: { clean: 1 } });
  });

  it.each([
    ['PostgreSQL', new QueryFailedError('INSERT', [], Object.assign(new Error('full'), { code: '53100' }))],
    ['the file system', Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })],
    [
      'what had a full disk as its cause',
      new Error('failed', { cause: Object.assign(new Error('quota'), { code: 'EDQUOT' }) }),
    ],
  ])('%s saying so is the same refusal, never an unexpected error', async (_, error) => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    jest.spyOn(bench.app.nest.get(SavedVersions), 'save').mockRejectedValue(error);
    const answer = await agency.post(at(ROUTES.versions, { agencyId: bench.area.bureau, year }), {
      basedOn: 0,
      figures: {},
      narratives: {},
    });
    expect([answer.statusCode, answer.json()]).toEqual([507, expect.objectContaining(FULL)]);
  });
});
