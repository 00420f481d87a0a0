import { aLetter } from '../testing/test-letters.ts';
import { NO_OWN_DAYS, ROUTES, type Submission } from '@zhaojian/contract';
import { thePlatform } from '../audit/audit-record.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { verifyTotals } from '../statistics/verification/verify-totals.ts';
import { at, signedIn } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { LoadBench } from './testing/load-bench.ts';

const YEAR = 2022;
const received = (count: number) => ({
  'applications.newlyReceived.naturalPerson': count,
  'applications.newlyReceived.total': count,
  'applications.disclosed.naturalPerson': count,
  'applications.disclosed.total': count,
  'applications.outcomesTotal.naturalPerson': count,
  'applications.outcomesTotal.total': count,
});

/** One story: what comes in from files counts, is taken back, brought in again, and at last its agency hands in its own. */
describe('files of a year without a round', () => {
  let bench: LoadBench;
  beforeAll(async () => {
    bench = await LoadBench.open();
  });
  afterAll(() => bench.close());

  const file = (agencyName: string, count: number) => ({
    name: `${agencyName}.txt`,
    content: reportFile(agencyName, YEAR, received(count)),
  });
  const addressOf = (route: string, agencyId = bench.area.bureau) => at(route, { agencyId, year: YEAR });
  const submission = async (agencyId = bench.area.bureau): Promise<Submission> =>
    (await bench.supervisor.get(addressOf(ROUTES.submission, agencyId))).json();
  const total = async () => {
    const [row] = await bench.app.database.query<{ reports: number; received: number }[]>(
      `SELECT reports, figures[11]::int AS received FROM subtree_total WHERE agency_id = $1 AND year = $2`,
      [bench.area.city, YEAR],
    );
    return row ?? { reports: 0, received: 0 };
  };
  const year = async () => (await bench.years()).find((each) => each.year === YEAR);
  const verified = async () => verifyTotals(bench.app.database);

  it('are nothing to confirm as long as none came in', async () => {
    expect(bench.problem(await bench.gather(YEAR))).toMatchObject({
      code: 'NOTHING_PENDING',
      message: expect.stringContaining('2022 年度的文件'),
    });
  });

  it('wait, and count nowhere, until they are confirmed', async () => {
    await bench.imported(YEAR, [file('东示例区教育局', 12), file('东示例区一号镇人民政府', 5)]);
    expect(await year()).toMatchObject({ counted: 0, pending: 2 });
    expect(await total()).toEqual({ reports: 0, received: 0 });

    const load = await bench.afterJobs(await bench.gather(YEAR));
    expect(load).toMatchObject({
      source: 'files',
      fileName: null,
      state: 'ready',
      counts: { create: 0, change: 0, accept: 2, same: 0 },
      leftOut: 5,
      mistakes: [],
      totals: { reports: { before: 0, after: 2 } },
    });
    expect(load.totals.figures).toContainEqual({ measure: 'newlyReceived', before: null, after: 17 });
    expect(await total()).toEqual({ reports: 0, received: 0 });
  });

  it('are confirmed as they were seen, with a reason', async () => {
    const load = await bench.afterJobs(await bench.gather(YEAR));
    expect(bench.problem(await bench.confirm({ ...load, digest: '0'.repeat(64) })).code).toBe(
      'PAST_YEAR_LOAD_CHANGED',
    );
    expect((await bench.confirm(load, bench.supervisor, '补')).statusCode).toBe(400);

    expect(await bench.taken(load)).toMatchObject({ state: 'taken', done: 2, takenBy: '测试supervisor' });
    expect(await total()).toEqual({ reports: 2, received: 17 });
    expect(await year()).toMatchObject({ counted: 2, countedBroughtIn: 2, pending: 0 });
    const taken = await submission();
    expect(taken).toMatchObject({ state: 'accepted', acceptedVersion: 1, latestVersion: 1 });
    expect(taken.versions).toMatchObject([
      { number: 1, source: 'fileBroughtIn', fileName: '东示例区教育局.txt' },
    ]);
    expect(taken.events[0]).toMatchObject({ kind: 'takenIn', version: 1 });
    expect(await verified()).toMatchObject({ reports: 2, differences: [] });
    expect(bench.problem(await bench.gather(YEAR)).code).toBe('NOTHING_PENDING');
    expect(bench.problem(await bench.confirm(load)).code).toBe('PAST_YEAR_LOAD_NOT_READY');
  });

  it('are seen and confirmed in the area they were gathered for, and nowhere else', async () => {
    const west = await signedIn(bench.app, 'supervisor', bench.area.otherDistrict);
    expect(bench.problem(await bench.gather(YEAR, west)).code).toBe('NOTHING_PENDING');
    const reader = await signedIn(bench.app, 'agency', bench.area.bureau);
    expect((await bench.gather(YEAR, reader)).statusCode).toBe(403);
  });

  it('no longer count once the acceptance is withdrawn, wait for a decision, and are not brought in over it', async () => {
    const withdrawn = await bench.supervisor.post(addressOf(ROUTES.withdrawAcceptance), {
      reason: '发现数据有误',
    });
    expect(withdrawn.json()).toMatchObject({ state: 'submitted', acceptedVersion: null });
    expect(await total()).toEqual({ reports: 1, received: 5 });
    expect(await verified()).toMatchObject({ reports: 1, differences: [] });
    expect(bench.problem(await bench.gather(YEAR)).code).toBe('NOTHING_PENDING');
    const book = (await bench.workbook(YEAR)).write('东示例区教育局', received(20));
    expect((await bench.checked(YEAR, book)).mistakes).toMatchObject([
      { agencyName: '东示例区教育局', message: expect.stringContaining('先在“审核”里退回') },
    ]);
  });

  it('are brought in again once they are returned: as they are, or corrected', async () => {
    const returned = await bench.supervisor.post(addressOf(ROUTES.return), {
      version: 1,
      letter: aLetter('与纸质年报不一致，需要更正'),
    });
    expect(returned.json()).toMatchObject({ state: 'returned' });
    const asTheyAre = await bench.afterJobs(await bench.gather(YEAR));
    expect(asTheyAre).toMatchObject({ state: 'ready', counts: { accept: 1 } });

    const book = (await bench.workbook(YEAR)).write('东示例区教育局', received(20));
    const corrected = await bench.checked(YEAR, book);
    expect(corrected).toMatchObject({ state: 'ready', counts: { change: 1, same: 1 } });
    expect((await bench.load(asTheyAre.id)).state).toBe('cancelled');
    await bench.taken(corrected);
    expect(await submission()).toMatchObject({ state: 'accepted', acceptedVersion: 2, latestVersion: 2 });
    expect(await total()).toEqual({ reports: 2, received: 25 });
    expect(await verified()).toMatchObject({ reports: 2, differences: [] });
  });

  it('give way to the report that their agency hands in later, once a round collects the year', async () => {
    const due = '2026-07-15';
    await bench.app.nest.get(CollectionRounds).save(thePlatform, null, YEAR, {
      opensOn: '2026-06-01',
      submitOn: due,
      publishOn: null,
      byKind: NO_OWN_DAYS,
      closesOn: '2026-07-31',
    });
    expect(await year()).toMatchObject({ isPast: false, round: 'open' });
    expect((await bench.gather(YEAR)).statusCode).toBe(409);
    expect((await bench.supervisor.get(at(ROUTES.pastYearWorkbook, { year: YEAR }))).statusCode).toBe(409);

    const agency = await signedIn(bench.app, 'agency', bench.area.bureau);
    const content = reportFile('东示例区教育局', YEAR, received(21));
    const early = await upload(agency, bench.area.bureau, YEAR, content, { basedOn: 2 });
    expect(bench.problem(early).code).toBe('NOT_EDITABLE');

    await bench.supervisor.post(addressOf(ROUTES.withdrawAcceptance), { reason: '由单位自己重新报送' });
    await bench.supervisor.post(addressOf(ROUTES.return), {
      version: 2,
      letter: aLetter('请单位自己核对后重新报送'),
    });
    const own = await upload(agency, bench.area.bureau, YEAR, content, { basedOn: 2 });
    expect(own.statusCode).toBe(201);
    expect(
      (await agency.post(addressOf(ROUTES.submit), { version: 3, explanations: [] })).json(),
    ).toMatchObject({
      state: 'submitted',
    });
    expect((await bench.supervisor.post(addressOf(ROUTES.accept), { version: 3 })).json()).toMatchObject({
      state: 'accepted',
      acceptedVersion: 3,
    });
    expect((await submission()).versions.map(({ number, source }) => [number, source]).toSorted()).toEqual([
      [1, 'fileBroughtIn'],
      [2, 'broughtIn'],
      [3, 'file'],
    ]);
    expect(await year()).toMatchObject({ counted: 2, countedBroughtIn: 1 });
    expect(await total()).toEqual({ reports: 2, received: 26 });
    expect(await verified()).toMatchObject({ reports: 2, differences: [] });
  });
});
