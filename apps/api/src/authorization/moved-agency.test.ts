import {
  type AgencyYears,
  type AuditPage,
  type ChildFigures,
  type FigureSeries,
  type ImprovementItemPage,
  type ImprovementSummary,
  type Progress,
  type ReportVersion,
  ROUTES,
  type Role,
  type SubmissionHistory,
} from '@zhaojian/contract';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const received = 'applications.newlyReceived.total';
const carriedForward = 'applications.carriedForward.total';
const problem = '存在的主要问题：网站栏目维护不到位。';

/**
 * 东示例区一号镇 handed in each year from 2021 to 2025 and moved to 西示例区 with 2024: the years before belong to the
 * east, those since to the west, all of them to the city and to the township itself.
 */
describe('an agency that moved', () => {
  let app: TestApp;
  let area: TestArea;
  const clients = new Map<string, TestClient>();

  async function as(role: Role, place: keyof TestArea): Promise<TestClient> {
    const key = `${role} ${place}`;
    const client = clients.get(key) ?? (await signedIn(app, role, area[place]));
    clients.set(key, client);
    return client;
  }
  const east = () => as('supervisor', 'district');
  const west = () => as('supervisor', 'otherDistrict');
  const city = () => as('supervisor', 'city');

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      standAt(app, `${year + 1}-01-10T09:00`);
      await openTestRound(app, year);
      if (year === 2024)
        await app.nest
          .get(AgencyChanges)
          .change(thePlatform, area.township, { fromYear: 2024, parentId: area.otherDistrict });
      await handIn(app, area.township, year, { [received]: year, [carriedForward]: 3 }, problem);
      await app.nest
        .get(Decisions)
        .take(
          callerAt('supervisor', year < 2024 ? area.district : area.otherDistrict),
          area.township,
          year,
          'accept',
          { version: 1, reason: OVER_OPEN },
        );
    }
  });
  afterAll(() => app.close());

  const series = async (client: TestClient, agencyId = area.township) =>
    (
      await client.get(`${ROUTES.figureSeries}?agencyId=${agencyId}&fromYear=2020&toYear=2025`)
    ).json<FigureSeries>();
  const yearsWithFigures = ({ years }: FigureSeries) =>
    years.filter(({ figures }) => figures[received] !== undefined).map(({ year }) => year);

  it('has figures over the years where the asker’s area had it in them', async () => {
    expect(yearsWithFigures(await series(await east()))).toEqual([2021, 2022, 2023]);
    expect(yearsWithFigures(await series(await west()))).toEqual([2024, 2025]);
    expect(yearsWithFigures(await series(await city()))).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect((await series(await west())).years.map(({ year }) => year)).toEqual([2024, 2025]);
  });

  it('stays in the sums of the old area for its years, and comes into those of the new one with its own', async () => {
    expect(yearsWithFigures(await series(await east(), area.district))).toEqual([2021, 2022, 2023]);
    expect(yearsWithFigures(await series(await west(), area.otherDistrict))).toEqual([2024, 2025]);
  });

  it('is compared with its neighbours of the year', async () => {
    const children = async (client: TestClient, agencyId: string, year: number) =>
      (await client.get(`${ROUTES.childFigures}?agencyId=${agencyId}&year=${year}`))
        .json<ChildFigures>()
        .children.map((child) => child.agencyId);
    expect(await children(await east(), area.district, 2023)).toContain(area.township);
    expect(await children(await east(), area.district, 2024)).not.toContain(area.township);
    expect(await children(await west(), area.otherDistrict, 2023)).not.toContain(area.township);
    expect(await children(await west(), area.otherDistrict, 2024)).toContain(area.township);
  });

  it('names its problems to the area of the year, and has named them “year after year” only as far as the asker sees', async () => {
    const counted = async (client: TestClient) =>
      (await client.get(`${ROUTES.improvementSummary}?agencyId=${area.township}&fromYear=2020&toYear=2025`))
        .json<ImprovementSummary>()
        .map(({ year }) => year);
    expect(await counted(await east())).toEqual([2021, 2022, 2023]);
    expect(await counted(await west())).toEqual([2024, 2025]);

    const recurring = async (client: TestClient, year: number) =>
      (await client.get(`${ROUTES.improvementItems}?agencyId=${area.township}&year=${year}`)).json<
        ImprovementItemPage & { code: string }
      >();
    const since = async (client: TestClient, year: number) =>
      (await recurring(client, year)).items.map(({ again }) => again?.since ?? null);
    expect(await since(await city(), 2025)).toEqual([2021]);
    expect(await since(await east(), 2023)).toEqual([2021]);
    expect(await since(await west(), 2025)).toEqual([2024]);
    expect(await since(await west(), 2024)).toEqual([null]);
    expect(await recurring(await west(), 2023)).toMatchObject({ code: 'AGENCY_NOT_IN_YEAR' });
  });

  it('has the history of the asker’s years; its own account sees all of it', async () => {
    const history = async (client: TestClient) =>
      (await client.get(at(ROUTES.submissionHistory, { agencyId: area.township })))
        .json<SubmissionHistory>()
        .map(({ year }) => year);
    expect(await history(await east())).toEqual([2023, 2022, 2021]);
    expect(await history(await west())).toEqual([2025, 2024]);
    expect(await history(await city())).toEqual([2025, 2024, 2023, 2022, 2021]);
    expect(await history(await as('agency', 'township'))).toEqual([2025, 2024, 2023, 2022, 2021]);
  });

  it('shows its report of a year, the original beside it and the way back to whose year it was', async () => {
    const report = async (client: TestClient, year: number) =>
      (await client.get(at(ROUTES.version, { agencyId: area.township, year, number: 1 }))).statusCode;
    expect([await report(await east(), 2023), await report(await east(), 2024)]).toEqual([200, 404]);
    expect([await report(await west(), 2023), await report(await west(), 2024)]).toEqual([404, 200]);
    const own = await as('agency', 'township');
    expect([await report(own, 2021), await report(own, 2025)]).toEqual([200, 200]);
  });

  it('is checked against its own report of the year before, wherever it handed that in', async () => {
    const { findings } = (
      await (await west()).get(at(ROUTES.version, { agencyId: area.township, year: 2024, number: 1 }))
    ).json<ReportVersion>();
    // 结转下年度继续办理 was 3 in 2023, 上年结转 is 0 in 2024.
    expect(findings.map(({ check }) => check)).toContain('CARRY_OVER_CONTINUITY');
  });

  it('was handed in last year where it was last year', async () => {
    const days = async (client: TestClient, agencyId: string, year: number) =>
      (await client.get(`${ROUTES.progress}?agencyId=${agencyId}&year=${year}`))
        .json<Progress>()
        .firstSubmissions.map(({ day }) => day);
    expect(await days(await city(), area.township, 2024)).toEqual(['2024-01-10', '2025-01-10']);
    expect(await days(await west(), area.township, 2024)).toEqual(['2025-01-10']);
    expect(await days(await east(), area.district, 2024)).toEqual(['2024-01-10']);
  });

  it('has its changes recorded where it was: what the old area did stays with it, and that it left', async () => {
    const actions = async (client: TestClient, query = '') =>
      (await client.get(`${ROUTES.audit}?pageSize=200${query}`)).json<AuditPage>().items;
    const about = async (client: TestClient) =>
      (await actions(client, `&agencyId=${area.township}`)).map(({ action, details }) =>
        `${action} ${String(details['year'] ?? '')}`.trim(),
      );
    const before = await about(await east());
    const since = await about(await west());
    expect(before).toEqual(expect.arrayContaining(['submission.accepted 2023', 'agency.movedAway']));
    expect(before.filter((entry) => /2024|2025/.test(entry))).toEqual([]);
    expect(since).toEqual(expect.arrayContaining(['submission.accepted 2024', 'agency.changed']));
    expect(since.filter((entry) => /2021|2022|2023|movedAway/.test(entry))).toEqual([]);
    expect(await about(await city())).toEqual(expect.arrayContaining([...before, ...since]));
  });

  it('is refused in other years with what the asker may know of it', async () => {
    const asked = async (client: TestClient, year: number) =>
      (await client.get(`${at(ROUTES.agency, { id: area.township })}?year=${year}`)).json<{
        code: string;
        message: string;
      }>();
    await app.nest
      .get(AgencyChanges)
      .change(thePlatform, area.township, { fromYear: 2025, name: '西示例区一号镇' });
    expect(await asked(await west(), 2023)).toMatchObject({
      code: 'AGENCY_NOT_IN_YEAR',
      message: expect.stringMatching(/西示例区一号镇.*2023 年度不属于本区域/),
    });
    // The old area does not learn what it is called since.
    expect(await asked(await east(), 2025)).toMatchObject({
      code: 'AGENCY_NOT_IN_YEAR',
      message: expect.stringMatching(/东示例区一号镇人民政府.*2025 年度不属于本区域/),
    });
    const stranger = await as('supervisor', 'cityBureau');
    expect(await asked(stranger, 2023)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
  });

  it('tells each area which years are its own, and how they begin and end', async () => {
    const years = async (client: TestClient) =>
      (await client.get(at(ROUTES.agencyYears, { id: area.township }))).json<AgencyYears>();
    expect(await years(await east())).toEqual({
      agencyId: area.township,
      begins: 'founded',
      ends: 'left',
      spans: [
        {
          fromYear: 2019,
          toYear: 2023,
          name: '东示例区一号镇人民政府',
          kind: 'township',
          parentName: '东示例区人民政府',
        },
      ],
      predecessors: [],
      successors: [],
    });
    expect(await years(await west())).toMatchObject({
      begins: 'joined',
      ends: 'continues',
      spans: [
        { fromYear: 2024, toYear: 2024, parentName: '西示例区人民政府' },
        { fromYear: 2025, toYear: null, name: '西示例区一号镇', parentName: '西示例区人民政府' },
      ],
    });
    expect((await years(await city())).spans.map(({ parentName }) => parentName)).toEqual([
      '东示例区人民政府',
      '西示例区人民政府',
      '西示例区人民政府',
    ]);
    // An agency does not learn who is above it.
    expect((await years(await as('agency', 'township'))).spans.map(({ parentName }) => parentName)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

/** 西示例区 moved from its city to 外市 with 2024, and took along what is below it. */
describe('an area that moved', () => {
  let app: TestApp;
  let area: TestArea;
  let west: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    west = await signedIn(app, 'administrator', area.otherDistrict);
    standAt(app, '2024-01-10T09:00');
    await openTestRound(app, 2023);
    await handIn(app, area.otherBureau, 2023, { [received]: 7 });
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.otherDistrict), area.otherBureau, 2023, 'accept', {
        version: 1,
        reason: OVER_OPEN,
      });
    const changes = app.nest.get(AgencyChanges);
    const abolished = await changes.create(thePlatform, {
      name: '西示例区旧局',
      kind: 'department',
      sector: null,
      code: null,
      aliases: [],
      coversArea: false,
      parentId: area.otherDistrict,
      fromYear: 2019,
    });
    await signedIn(app, 'agency', abolished);
    await changes.abolish(thePlatform, abolished, 2022);
    await changes.change(thePlatform, area.otherDistrict, { fromYear: 2024, parentId: area.district });
  });
  afterAll(() => app.close());

  it('keeps its own years, figures and record, wherever it was', async () => {
    const { years } = (
      await west.get(`${ROUTES.figureSeries}?agencyId=${area.otherDistrict}&fromYear=2022&toYear=2024`)
    ).json<FigureSeries>();
    expect(years.map(({ year, figures }) => [year, figures[received]])).toEqual([
      [2022, undefined],
      [2023, 7],
      [2024, undefined],
    ]);
    const entries = (await west.get(`${ROUTES.audit}?action=submission.accepted`)).json<AuditPage>();
    expect(entries.items.map(({ agencyName }) => agencyName)).toEqual(['西示例区教育局']);
    const { firstSubmissions } = (await west.get(`${ROUTES.progress}?year=2024`)).json<Progress>();
    expect(firstSubmissions).toEqual([{ day: '2024-01-10', count: 1 }]);
  });

  it('still manages the accounts of what was abolished in it before', async () => {
    const { items } = (await west.get(ROUTES.accounts)).json<{ items: { agencyName: string }[] }>();
    expect(items.map(({ agencyName }) => agencyName)).toContain('西示例区旧局');
  });

  it('is in no other area’s accounts for the years it was not there', async () => {
    const { items } = (
      await (await signedIn(app, 'administrator', area.district)).get(ROUTES.accounts)
    ).json<{ items: { agencyName: string }[] }>();
    expect(items.map(({ agencyName }) => agencyName)).not.toContain('西示例区旧局');
  });
});
