import {
  type AuditPage,
  changedSincePublished,
  NO_OWN_DAYS,
  type Progress,
  ROUTES,
  type Submission,
  type SubmissionPage,
} from '@zhaojian/contract';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { CollectionRounds } from '../../collection-rounds/collection-rounds.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { reportFile, upload } from '../../testing/test-reports.ts';
import { standAt } from '../../testing/test-round.ts';

const year = 2025;
const webAddress = 'https://www.example.gov.cn/zwgk/2025nb.html';

describe('saying that a report was published', () => {
  let app: TestApp;
  let area: TestArea;
  let id: string;
  let name: string;
  let clerk: TestClient;
  let supervisor: TestClient;
  let city: TestClient;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-28T09:00');
    area = await plantTestArea(app);
    await app.nest.get(CollectionRounds).save(thePlatform, null, year, {
      opensOn: '2026-01-05',
      submitOn: '2026-01-26',
      publishOn: '2026-01-27',
      byKind: NO_OWN_DAYS,
      closesOn: '2026-03-31',
    });
    supervisor = await signedIn(app, 'supervisor', area.district);
    city = await signedIn(app, 'supervisor', area.city);
  });
  beforeEach(async () => {
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    clerk = await signedIn(app, 'agency', id);
  });
  afterAll(() => app.close());

  const address = (route: string) => at(route, { agencyId: id, year });
  const say = (changes: object = {}, who = clerk) =>
    who.put(address(ROUTES.publication), {
      publication: { publishedOn: '2026-01-28', webAddress, version: 1, ...changes },
    });
  const takeBack = () => clerk.put(address(ROUTES.publication), { publication: null });
  const row = async () =>
    (await supervisor.get(`${ROUTES.submissions}?year=${year}&search=${encodeURIComponent(name)}`))
      .json<SubmissionPage>()
      .items.find(({ agencyId }) => agencyId === id);
  const counts = async () =>
    (await supervisor.get(`${ROUTES.progress}?year=${year}`)).json<Progress>().area.counts;

  it('is a fact beside the state, before anything is handed in', async () => {
    await upload(clerk, id, year, reportFile(name, year));
    const before = await counts();
    expect(await row()).toMatchObject({ publishedOn: null, publishedLate: true });
    const said = await say({ publishedOn: '2026-01-27' });
    expect(said.json()).toMatchObject({
      state: 'draft',
      publication: { publishedOn: '2026-01-27', webAddress, version: 1 },
      publishedLate: false,
    });
    expect(await row()).toMatchObject({ publishedOn: '2026-01-27', publishedLate: false, state: 'draft' });
    const after = await counts();
    expect([after.published - before.published, after.publishedLate - before.publishedLate]).toEqual([1, -1]);
  });

  it('can be corrected and taken back, each in the record with what was said before', async () => {
    await upload(clerk, id, year, reportFile(name, year));
    await say();
    expect((await say({ webAddress: 'http://example.gov.cn/a' })).json()).toMatchObject({
      publication: { webAddress: 'http://example.gov.cn/a' },
      publishedLate: true,
    });
    expect((await takeBack()).json()).toMatchObject({ publication: null });
    const { items } = (
      await supervisor.get(`${ROUTES.audit}?action=report.published&agencyId=${id}`)
    ).json<AuditPage>();
    expect(items.map(({ subject }) => subject)).toEqual([
      '2025 年度报告：撤销公开登记',
      '2025 年度报告',
      '2025 年度报告',
    ]);
    expect(items[1]).toMatchObject({ details: { before: `2026-01-28 ${webAddress}` } });
  });

  it('stays said when a newer version comes in, which says of itself that it is another', async () => {
    await upload(clerk, id, year, reportFile(name, year));
    await say();
    await clerk.post(address(ROUTES.versions), {
      basedOn: 1,
      figures: { 'applications.newlyReceived.naturalPerson': 7 },
      narratives: {},
      reason: '原文填写有误',
    });
    const now = (await clerk.get(address(ROUTES.submission))).json<Submission>();
    expect(now).toMatchObject({ latestVersion: 2, publication: { version: 1 } });
    expect(changedSincePublished(now)).toBe(true);
  });

  it('is asked of nobody for a year whose round was closed before anybody could say so', async () => {
    const before = 2023;
    const dates = {
      opensOn: '2024-01-05',
      submitOn: '2024-01-26',
      publishOn: '2024-01-27',
      byKind: NO_OWN_DAYS,
      closesOn: '2024-03-31',
    };
    const rounds = app.nest.get(CollectionRounds);
    const lateIn = async () =>
      (await supervisor.get(`${ROUTES.progress}?year=${before}`)).json<Progress>().area.counts.publishedLate;
    const mine = async () =>
      (await city.get(at(ROUTES.submission, { agencyId: area.bureau, year: before }))).json<Submission>();
    expect(await rounds.save(thePlatform, null, before, dates)).toMatchObject({ asksPublication: false });
    expect(await lateIn()).toBe(0);
    expect(await mine()).toMatchObject({ publishOn: null, publishedLate: false });
    // It is asked once the round is open again, and stays so.
    await rounds.save(thePlatform, null, before, { ...dates, closesOn: '2026-01-28' });
    expect(await rounds.save(thePlatform, null, before, dates)).toMatchObject({ asksPublication: true });
    expect(await lateIn()).toBeGreaterThan(0);
    expect(await mine()).toMatchObject({ publishOn: '2024-01-27', publishedLate: true });
  });

  it.each([
    ['of tomorrow', { publishedOn: '2026-01-29' }, 'PUBLISHED_TOO_LATE'],
    ['before the year was over', { publishedOn: '2025-12-31' }, 'PUBLISHED_TOO_EARLY'],
    ['of a version that there is not', { version: 9 }, 'VERSION_UNKNOWN'],
    ['without http or https', { webAddress: 'ftp://example.gov.cn/a' }, 'INVALID_INPUT'],
    ['that runs as a script', { webAddress: 'javascript:alert(1)' }, 'INVALID_INPUT'],
    ['with a password in it', { webAddress: 'https://a:b@example.gov.cn/' }, 'INVALID_INPUT'],
    ['with no more than a word', { webAddress: 'https://localhost/' }, 'INVALID_INPUT'],
  ])('is refused %s', async (_what, changes, code) => {
    await upload(clerk, id, year, reportFile(name, year));
    expect((await say(changes)).json()).toMatchObject({ code });
    expect((await row())?.publishedOn).toBeNull();
  });

  it('needs a report on the platform, and is for its agency alone', async () => {
    expect((await say()).json()).toMatchObject({ code: 'NOTHING_TO_PUBLISH' });
    expect((await say({}, supervisor)).statusCode).toBe(403);
    const other = await signedIn(app, 'agency', area.township);
    expect((await say({}, other)).statusCode).toBe(404);
  });
});
