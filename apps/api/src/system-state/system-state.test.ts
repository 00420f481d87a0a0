import { createHash } from 'node:crypto';
import { chmod, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditPage, ROUTES, type SystemState, systemStateSchema } from '@zhaojian/contract';
import { JobQueue } from '../jobs/job-queue.service.ts';
import { runnerOf } from '../jobs/testing/runner-of.ts';
import { clearStorage } from '../originals/clearing/clear-storage.job.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { StorageWatch } from './storage-watch.service.ts';

const year = 2025;
const name = '东示例区教育局';
const notice = new TextEncoder().encode('关于召开会议的通知');

describe('the state of the system', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  let agency: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    administrator = await signedIn(app, 'administrator', area.city);
    agency = await signedIn(app, 'agency', area.bureau);
    await upload(agency, area.bureau, year, reportFile(name, year));
    await upload(agency, area.bureau, year, notice, { fileName: '通知.txt', basedOn: 1 });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  const state = async () => (await administrator.get(ROUTES.systemState)).json<SystemState>();

  it('is for administrators of the whole area alone, and their session says so', async () => {
    const district = await signedIn(app, 'administrator', area.district);
    const refused = await district.get(ROUTES.systemState);
    expect([refused.statusCode, refused.json()]).toMatchObject([403, { code: 'SYSTEM_OF_WHOLE_AREA' }]);
    expect((await district.post(ROUTES.clearing)).json()).toMatchObject({ code: 'SYSTEM_OF_WHOLE_AREA' });
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const manages = await Promise.all(
      [administrator, district, supervisor].map(
        async (client) => (await client.get(ROUTES.session)).json<{ managesSystem: boolean }>().managesSystem,
      ),
    );
    expect(manages).toEqual([true, false, false]);
  });

  it('tells what room there is, what takes it, and whose refused files are here', async () => {
    expect(systemStateSchema.parse(await state())).toMatchObject({
      spaces: [{ of: 'data', freeBytes: expect.any(Number) }],
      isLow: false,
      databaseBytes: expect.any(Number),
      refused: { files: 1, bytes: notice.length },
      senders: [{ accountName: '测试agency', agencyName: name, files: 1, bytes: notice.length }],
      cleared: null,
      damaged: [],
    });
  });

  it('reports damaged originals until they are whole', async () => {
    const hash = createHash('sha256').update(reportFile(name, year)).digest('hex');
    const place = join(app.environment.dataFolder, 'originals', hash.slice(0, 2), hash.slice(2, 4), hash);
    await chmod(place, 0o600);
    await truncate(place, 10);
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await agency.get(at(ROUTES.originalFile, { agencyId: area.bureau, year, number: 1 }));
    expect((await state()).damaged).toMatchObject([
      { sha256: hash, damage: 'cut', subject: `${name} ${year} 年度报告 第 1 版` },
    ]);
    await upload(agency, area.bureau, year, reportFile(name, year), { basedOn: 1 });
    expect((await state()).damaged).toEqual([]);
  });

  it('lets refused files of one account go before their days', async () => {
    const none = (await administrator.post(ROUTES.clearing)).json<SystemState>();
    expect([none.cleared?.files, none.refused.files]).toEqual([0, 2]);
    const after = (
      await administrator.post(ROUTES.clearing, { accountId: agency.accountId })
    ).json<SystemState>();
    expect([after.cleared?.files, after.refused.files, after.measured?.originals.files]).toEqual([1, 0, 1]);
    const trail = (await administrator.get(`${ROUTES.audit}?action=storage.cleared`)).json<AuditPage>().items;
    expect(trail[0]).toMatchObject({ actor: '测试administrator', details: { files: 1 } });
  });

  it('tells which jobs gave up and why, and lets them be tried again, which is recorded', async () => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const failing = { ...clearStorage, tries: 1, run: () => Promise.reject(new Error('no answer')) };
    await app.database.transaction((manager) => app.nest.get(JobQueue).add(manager, failing, {}));
    await runnerOf(app, [failing]).workOff();

    const [job] = (await state()).givenUpJobs;
    expect(job).toMatchObject({
      name: '清理不再需要的文件',
      askedBy: null,
      tries: 1,
      error: expect.stringContaining('程序出错：no answer'),
    });
    const retry = at(ROUTES.jobRetry, { id: job?.id ?? '' });
    expect((await agency.post(retry)).json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect((await administrator.post(retry)).json()).toMatchObject({ givenUpJobs: [] });
    expect((await administrator.post(retry)).json()).toMatchObject({ code: 'JOB_NOT_GIVEN_UP' });
    const trail = (await administrator.get(`${ROUTES.audit}?action=job.retried`)).json<AuditPage>().items;
    expect(trail).toMatchObject([{ actor: '测试administrator', subject: '清理不再需要的文件' }]);

    await runnerOf(app, [failing]).workOff();
    expect((await state()).givenUpJobs).toMatchObject([{ id: job?.id, tries: 2 }]);
    await administrator.post(retry);
    await runnerOf(app, [clearStorage]).workOff();
    expect((await state()).givenUpJobs).toEqual([]);
  });

  it('reports a scheduled job that gave up until a later one is done', async () => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const failing = { ...clearStorage, tries: 1, run: () => Promise.reject(new Error('no answer')) };
    const runner = runnerOf(app, [failing]);
    await runner.lookAfterQueue();
    await runner.workOff();
    expect((await state()).givenUpJobs).toHaveLength(1);
    await app.database.query(`UPDATE pgboss.job SET singleton_on = singleton_on - interval '1 hour'`);
    await runner.lookAfterQueue();
    await runnerOf(app, [clearStorage]).workOff();
    expect((await state()).givenUpJobs).toEqual([]);
  });

  it('has the trail say once when writing ends for want of room, and once when it begins again', async () => {
    const watch = app.nest.get(StorageWatch);
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    app.environment.minFreeBytes = Number.MAX_SAFE_INTEGER;
    await Promise.all([watch.look(), watch.look()]);
    expect((await state()).isLow).toBe(true);
    app.environment.minFreeBytes = 0;
    await watch.look();
    const { items } = (await administrator.get(ROUTES.audit)).json<AuditPage>();
    expect(
      items.map(({ action }) => action).filter((action) => /storage\.(low|enough)/.test(action)),
    ).toEqual(['storage.enough', 'storage.low']);
  });
});
