import { type ChildFigures, type FigureSeries, ROUTES } from '@zhaojian/contract';
import { cellsOf, evaluateMeasure, formById, measureById, summedKeys } from '@zhaojian/report';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { addToTotals, forgetTotals } from './add-to-totals.ts';

const key = 'applications.newlyReceived.total';

describe('statistics', () => {
  let app: TestApp;
  let area: TestArea;
  let leader: TestClient;

  /** In 2020 and 2025 the three bureaus and the township report 10, 20, 30, 40; the township moved to 西示例区 in 2024. */
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await app.nest
      .get(AgencyChanges)
      .change(thePlatform, area.township, { fromYear: 2024, parentId: area.otherDistrict });
    for (const year of [2020, 2025]) {
      standAt(app, `${year + 1}-01-28T09:00`);
      await openTestRound(app, year);
      for (const [index, place] of (['cityBureau', 'bureau', 'otherBureau', 'township'] as const).entries()) {
        await handIn(app, area[place], year, { [key]: (index + 1) * 10 });
        await app.nest.get(Decisions).take(callerAt('supervisor', area.city), area[place], year, 'accept', {
          version: 1,
          reason: OVER_OPEN,
        });
      }
    }
    leader = await signedIn(app, 'leader', area.city);
  });
  afterAll(() => app.close());

  const series = async (agencyId: string, client = leader) =>
    (
      await client.get(`${ROUTES.figureSeries}?agencyId=${agencyId}&fromYear=2019&toYear=2025`)
    ).json<FigureSeries>();
  const children = async (agencyId: string, year: number, client = leader) =>
    (await client.get(`${ROUTES.childFigures}?agencyId=${agencyId}&year=${year}`)).json<ChildFigures>();

  it('add up the accepted reports of a node for each year, by the form of the year', async () => {
    const { agencyName, years } = await series(area.city);
    expect(agencyName).toBe('示例市人民政府');
    expect(years.map(({ year, form, figures }) => [year, form, figures[key]])).toEqual([
      [2019, '2019', undefined],
      [2020, '2019', 100],
      [2021, '2021', undefined],
      [2022, '2021', undefined],
      [2023, '2021', undefined],
      [2024, '2021', undefined],
      [2025, '2021', 100],
    ]);
    expect(Object.keys(years[1]?.figures ?? {})).toHaveLength(198);
    expect(Object.keys(years[6]?.figures ?? {})).toHaveLength(200);
  });

  it('hold what reports print as one beside the sums of cells, also where totals were kept without it', async () => {
    const whole = 'applications.otherHandling.total';
    const form = formById('2021');
    const path = `${area.otherDistrict}/`;
    const add = (values: Record<string, number>, keys: readonly string[], reports: number) =>
      app.database.transaction((manager) =>
        addToTotals(manager, 2022, [
          { path, form: form.id, figures: keys.map((one) => String(values[one] ?? 0)), reports },
        ]),
      );
    await add(
      { [key]: 3 },
      cellsOf(form).map((cell) => cell.key),
      1,
    );
    await add({ [key]: 4, [whole]: 5 }, summedKeys(form), 1);
    const figures = (await series(area.otherDistrict)).years.find(({ year }) => year === 2022)?.figures;
    expect([figures?.[key], figures?.[whole]]).toEqual([7, 5]);
    expect(
      evaluateMeasure(measureById('otherHandlingRate'), (one) => figures?.[one] ?? null, form),
    ).toMatchObject({
      numerator: 5,
    });
    await app.database.transaction((manager) => forgetTotals(manager, 2022));
  });

  it('tell how many reports are behind the sums', async () => {
    const { years } = await series(area.city);
    // Departments were due on 26 January, when nobody had handed in; the township still has time, until 20 February.
    const [withoutRound, ofTheRound] = [years.at(0)?.reporting, years.at(-1)?.reporting];
    expect(ofTheRound).toMatchObject({ expected: 7, submitted: 4, due: 3, onTime: 0, accepted: 4 });
    // The three governments report for their whole area: their own reports are in no sum.
    expect(ofTheRound).toMatchObject({ toSum: 4, summed: 4 });
    expect(withoutRound).toMatchObject({ expected: 0, submitted: 0, onTime: 0, toSum: 0, summed: 0 });
  });

  it('are beside what a government published for its whole area, once that is accepted', async () => {
    standAt(app, '2026-01-28T09:00');
    await handIn(app, area.district, 2025, { [key]: 23 });
    const publishedIn = async () => {
      const year = (await series(area.district)).years.at(-1);
      const child = (await children(area.city, 2025)).children.find(
        ({ agencyId }) => agencyId === area.district,
      );
      return [year, child].map((one) => [one?.coversArea, one?.published?.[key], one?.figures[key]]);
    };
    const sum = (await series(area.district)).years.at(-1)?.figures[key];
    expect(await publishedIn()).toEqual([
      [true, undefined, sum],
      [true, undefined, sum],
    ]);
    const supervisor = callerAt('supervisor', area.city);
    await app.nest
      .get(Decisions)
      .take(supervisor, area.district, 2025, 'accept', { version: 1, reason: OVER_OPEN });
    expect(await publishedIn()).toEqual([
      [true, 23, sum],
      [true, 23, sum],
    ]);
    const bureau = (await series(area.bureau)).years.at(-1);
    expect([bureau?.coversArea, bureau?.published]).toEqual([false, null]);
    const reason = '测试用的数字';
    await app.nest.get(Decisions).take(supervisor, area.district, 2025, 'withdrawAcceptance', { reason });
  });

  it('follow the tree as it was in each year', async () => {
    const east = (await series(area.district)).years;
    const west = (await series(area.otherDistrict)).years;
    expect([east[1]?.figures[key], west[1]?.figures[key]]).toEqual([60, 30]);
    expect([east[6]?.figures[key], west[6]?.figures[key]]).toEqual([20, 70]);
  });

  it('compare the children of a node', async () => {
    const { form, children: found } = await children(area.city, 2025);
    expect(form).toBe('2021');
    expect(
      found.map(({ agencyName, childCount, figures }) => [agencyName, childCount, figures[key]]),
    ).toEqual([
      ['示例市教育局', 0, 10],
      ['东示例区人民政府', 1, 20],
      ['西示例区人民政府', 2, 70],
    ]);
    expect(found[2]?.reporting).toMatchObject({ expected: 3, accepted: 2 });
  });

  it('are closed to agencies, and end at the edge of the caller’s area', async () => {
    const agency = await signedIn(app, 'agency', area.bureau);
    const district = await signedIn(app, 'leader', area.district);
    for (const ask of [series, (id: string, client: TestClient) => children(id, 2025, client)]) {
      expect(await ask(area.bureau, agency)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
      expect(await ask(area.city, district)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
      expect(await ask(area.otherBureau, district)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    }
  });
});
