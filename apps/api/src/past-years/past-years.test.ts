import { type Submission, submissionPageSchema, ROUTES } from '@zhaojian/contract';
import { verifyTotals } from '../statistics/verification/verify-totals.ts';
import { at, signedIn } from '../testing/test-client.ts';
import { LoadBench } from './testing/load-bench.ts';

const RECEIVED = 'applications.newlyReceived.naturalPerson';
const received = (count: number) => ({
  [RECEIVED]: count,
  'applications.newlyReceived.total': count,
  'applications.disclosed.naturalPerson': count,
  'applications.disclosed.total': count,
  'applications.outcomesTotal.naturalPerson': count,
  'applications.outcomesTotal.total': count,
});

describe('a year without a round', () => {
  let bench: LoadBench;
  beforeAll(async () => {
    bench = await LoadBench.open();
  });
  afterAll(() => bench.close());

  const submission = async (agencyId: string, year: number): Promise<Submission> =>
    (await bench.supervisor.get(at(ROUTES.submission, { agencyId, year }))).json();
  const total = async (agencyId: string, year: number) => {
    const [row] = await bench.app.database.query<{ reports: number; received: number }[]>(
      `SELECT reports, figures[11]::int AS received FROM subtree_total WHERE agency_id = $1 AND year = $2`,
      [agencyId, year],
    );
    return row ?? { reports: 0, received: 0 };
  };

  it('is a supervisor’s to complete', async () => {
    expect(
      (await bench.years()).map(({ year, isPast, round, agencies }) => [year, isPast, round, agencies]),
    ).toEqual([2025, 2024, 2023, 2022, 2021, 2020, 2019].map((year) => [year, true, 'none', 7]));
  });

  it('is given out with one row for each agency and a column for each cell', async () => {
    const book = await bench.workbook(2022);
    const names = book.rows.slice(book.keyRow + 1).map(([name]) => name);
    expect(names).toEqual([
      '示例市人民政府',
      '示例市教育局',
      '东示例区人民政府',
      '东示例区教育局',
      '东示例区一号镇人民政府',
      '西示例区人民政府',
      '西示例区教育局',
    ]);
    expect((book.rows[book.keyRow] ?? []).filter((key) => String(key).includes('.'))).toHaveLength(200);
    expect(await bench.workbook(2020)).toMatchObject({ name: '2020年度数据' });
  });

  it('shows what a workbook would do, and does it once it is confirmed', async () => {
    const book = await bench.workbook(2022);
    book.fill('东示例区教育局', received(12)).fill('东示例区一号镇人民政府', received(5));
    const load = await bench.checked(2022, book);
    expect(load).toMatchObject({
      state: 'ready',
      counts: { create: 2, change: 0, accept: 0, same: 0 },
      leftOut: 5,
      mistakes: [],
      totals: { reports: { before: 0, after: 2 } },
    });
    expect(load.totals.figures).toContainEqual({ measure: 'newlyReceived', before: null, after: 17 });
    expect(await total(bench.area.city, 2022)).toEqual({ reports: 0, received: 0 });

    expect(await bench.taken(load)).toMatchObject({ state: 'taken', done: 2 });
    expect(await total(bench.area.city, 2022)).toEqual({ reports: 2, received: 17 });
    expect(await total(bench.area.district, 2022)).toEqual({ reports: 2, received: 17 });
    const taken = await submission(bench.area.bureau, 2022);
    expect(taken).toMatchObject({ state: 'accepted', acceptedVersion: 1, late: false, dueOn: null });
    expect(taken.versions).toMatchObject([
      { number: 1, source: 'broughtIn', reason: '按存档的纸质年报补录' },
    ]);
    expect(taken.events.map(({ kind }) => kind)).toEqual(['takenIn', 'broughtIn']);
    expect(taken.explanations.every(({ text }) => text === '按存档的纸质年报补录')).toBe(true);
    expect(await verifyTotals(bench.app.database)).toMatchObject({ reports: 2, differences: [] });
    expect((await bench.years()).find(({ year }) => year === 2022)).toMatchObject({
      counted: 2,
      countedBroughtIn: 2,
      pending: 0,
    });
  });

  it('is not taken in for somebody who lost the agency after confirming it', async () => {
    const clerk = await signedIn(bench.app, 'supervisor', bench.area.district);
    const book = await bench.workbook(2021, clerk);
    book.fill('东示例区教育局', received(3));
    const load = await bench.checked(2021, book, clerk);
    await bench.confirm(load, clerk);
    const administrator = await signedIn(bench.app, 'administrator', bench.area.city);
    await administrator.patch(at(ROUTES.account, { id: clerk.accountId }), {
      giveAgencies: [bench.area.otherDistrict],
      takeAgencies: [bench.area.district],
    });
    await bench.workOff();
    const [row] = await bench.app.database.query<object[]>(
      'SELECT state, refusal FROM past_year_load WHERE id = $1',
      [load.id],
    );
    expect(row).toMatchObject({
      state: 'refused',
      refusal: { message: expect.stringMatching(/已不再为发起时的机构工作.*重新办理/) },
    });
    expect(await total(bench.area.city, 2021)).toEqual({ reports: 0, received: 0 });
  });

  it('is recorded once for each report, with all that is to be known of it', async () => {
    const recorded = await bench.app.database.query<object[]>(
      `SELECT action, subject, details FROM audit_entry
       WHERE agency_id = $1 AND action LIKE 'submission.%' AND details->>'year' = '2022'`,
      [bench.area.bureau],
    );
    expect(recorded).toEqual([
      {
        action: 'submission.takenIn',
        subject: '2022 年度报告 第 1 版',
        details: expect.objectContaining({
          version: 1,
          reason: '按存档的纸质年报补录',
          unread: 0,
          notices: [expect.objectContaining({ code: 'BROUGHT_IN' })],
        }),
      },
    ]);
  });

  it('expects no report that is not there: nobody is late, and no sum is incomplete', async () => {
    const asked = `agencyId=${bench.area.city}`;
    const series = await bench.supervisor.get(`${ROUTES.figureSeries}?${asked}&fromYear=2022&toYear=2022`);
    expect(series.json().years[0].reporting).toMatchObject({ expected: 0, onTime: 0, toSum: 2, summed: 2 });
    const progress = await bench.supervisor.get(`${ROUTES.progress}?${asked}&year=2022`);
    expect(progress.json()).toMatchObject({
      round: null,
      area: { counts: { late: 0, toSum: 2, summed: 2 } },
    });
    const late = await bench.supervisor.get(`${ROUTES.submissions}?year=2022&late=true`);
    expect(late.json()).toMatchObject({ total: 0 });
  });

  it('marks in the list what was brought in', async () => {
    const answer = await bench.supervisor.get(`${ROUTES.submissions}?year=2022`);
    const { items } = submissionPageSchema.parse(answer.json());
    expect(items.filter(({ broughtIn }) => broughtIn).map(({ agencyName }) => agencyName)).toEqual([
      '东示例区教育局',
      '东示例区一号镇人民政府',
    ]);
  });

  it('leaves alone what says the same, and corrects what differs, in the totals too', async () => {
    const same = await bench.checked(2022, await bench.workbook(2022));
    expect(same).toMatchObject({ state: 'ready', counts: { create: 0, change: 0, same: 2 }, digest: null });

    const book = await bench.workbook(2022);
    book.write('东示例区教育局', received(20));
    const load = await bench.checked(2022, book);
    expect(load.counts).toMatchObject({ change: 1, same: 1 });
    const [row] = (await bench.rows(load.id)).filter(({ what }) => what === 'change');
    expect(row).toMatchObject({ agencyName: '东示例区教育局', basedOn: 1, changedCells: 6 });
    expect(row?.changes[0]).toMatchObject({ before: 12, after: 20 });

    await bench.taken(load);
    expect(await total(bench.area.city, 2022)).toEqual({ reports: 2, received: 25 });
    const corrected = await submission(bench.area.bureau, 2022);
    expect(corrected).toMatchObject({ state: 'accepted', acceptedVersion: 2, latestVersion: 2 });
    expect(corrected.events[0]).toMatchObject({ kind: 'takenInAnew', version: 2 });
    expect(await verifyTotals(bench.app.database)).toMatchObject({ reports: 2, differences: [] });
  });

  it('tells the second of two people who bring in the same, and takes nothing of it', async () => {
    const [one, other] = [await bench.workbook(2023), await bench.workbook(2023)];
    const first = await bench.checked(2023, one.fill('东示例区教育局', received(1)));
    const colleague = await signedIn(bench.app, 'supervisor', bench.area.city);
    other.fill('东示例区教育局', received(2)).fill('西示例区教育局', received(3));
    const second = await bench.checked(2023, other, colleague);
    await bench.taken(first);
    const refused = await bench.taken(second, colleague);
    expect(refused).toMatchObject({
      state: 'refused',
      refusal: {
        code: 'PAST_YEAR_CHANGED_MEANWHILE',
        message: expect.stringMatching(/东示例区教育局：.*第 1 版/),
      },
    });
    expect(await total(bench.area.city, 2023)).toEqual({ reports: 1, received: 1 });
    expect(bench.problem(await bench.confirm(second, colleague)).code).toBe('PAST_YEAR_LOAD_NOT_READY');
  });
});
