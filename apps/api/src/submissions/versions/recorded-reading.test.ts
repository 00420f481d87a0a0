import { type AuditPage, ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { handIn } from '../../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { databaseBusy } from '../../refusals/database-unavailable.ts';
import { reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;

describe('what is read of others', () => {
  let app: TestApp;
  let area: TestArea;
  let supervisor: TestClient;
  let agency: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    standAt(app, '2026-01-10T09:00');
    await openTestRound(app, year);
    supervisor = await signedIn(app, 'supervisor', area.city);
    agency = await signedIn(app, 'agency', area.bureau);
    await upload(agency, area.bureau, year, reportFile('东示例区教育局', year));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  const open = (client: TestClient, route: string = ROUTES.version, agencyId = area.bureau) =>
    client.get(at(route, { agencyId, year, number: 1 }));
  const entries = async (action: string) =>
    (await supervisor.get(`${ROUTES.audit}?action=${action}`)).json<AuditPage>().items;

  it('is recorded where it was not handed in, once a person, report and day', async () => {
    for (const _ of [1, 2]) expect((await open(supervisor)).statusCode).toBe(200);
    await open(supervisor, ROUTES.original);
    expect(await entries('report.draftOpened')).toMatchObject([
      {
        actor: '测试supervisor',
        actionName: '查看未提交的报告',
        agencyName: '东示例区教育局',
        subject: '2025 年度报告 第 1 版',
      },
    ]);
    await open(await signedIn(app, 'administrator', area.city));
    expect(await entries('report.draftOpened')).toHaveLength(2);
    standAt(app, '2026-01-11T09:00');
    supervisor = await signedIn(app, 'supervisor', area.city);
    agency = await signedIn(app, 'agency', area.bureau);
    await open(supervisor);
    expect(await entries('report.draftOpened')).toHaveLength(3);
  });

  it('is not recorded of one’s own drafts, nor of what was handed in', async () => {
    const before = await entries('report.draftOpened');
    await open(agency);
    await handIn(app, area.otherBureau, year, {});
    await open(supervisor, ROUTES.version, area.otherBureau);
    expect(await entries('report.draftOpened')).toEqual(before);
  });

  it('and taken along as its original is recorded with the file, once a day', async () => {
    for (const _ of [1, 2]) expect((await open(supervisor, ROUTES.originalFile)).statusCode).toBe(200);
    expect(await entries('original.downloaded')).toMatchObject([
      { actor: '测试supervisor', details: { version: 1, fileName: expect.any(String) } },
    ]);
  });

  it('opens without a transaction where it was recorded today, otherwise it is refused in words for readers while the database is busy', async () => {
    const other = await signedIn(app, 'administrator', area.city);
    await open(supervisor, ROUTES.originalFile);
    const before = await entries('original.downloaded');
    const busy = jest.spyOn(app.database, 'transaction').mockRejectedValue(databaseBusy());
    expect((await open(supervisor, ROUTES.originalFile)).statusCode).toBe(200);
    const refused = await open(other, ROUTES.originalFile);
    expect([refused.statusCode, refused.headers['retry-after'], refused.json()]).toMatchObject([
      503,
      '5',
      { code: 'READING_NOT_RECORDED', message: expect.stringContaining('这次没有记上，所以没有打开') },
    ]);
    busy.mockRestore();
    expect(await entries('original.downloaded')).toEqual(before);
    expect((await open(other, ROUTES.originalFile)).statusCode).toBe(200);
  });
});
