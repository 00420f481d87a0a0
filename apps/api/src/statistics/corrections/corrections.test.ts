import {
  type FigureSeries,
  ROUTES,
  type Transition,
  type TransitionBody,
  type YearChanges,
} from '@zhaojian/contract';
import { AgencyChanges } from '../../agencies/agency-changes.service.ts';
import { CoverageChanges } from '../../agencies/coverage-by-year/coverage-changes.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { aLetter } from '../../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { TotalsEffects } from '../effects-of-changes/totals-effects.service.ts';

const key = 'applications.newlyReceived.total';
const reason = '第三部分的新收件数有误';

describe('what is corrected after it counted', () => {
  let app: TestApp;
  let area: TestArea;
  let leader: TestClient;

  /** In 2025 东示例区教育局 reports 60, 西示例区教育局 7. */
  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    standAt(app, '2026-01-10T09:00');
    await openTestRound(app, 2025);
    await report(area.bureau, 60);
    await report(area.otherBureau, 7);
    leader = await signedIn(app, 'leader', area.city);
  });
  afterEach(() => app.close());

  const decide = (agencyId: string, transition: Transition, body: TransitionBody) =>
    app.nest.get(Decisions).take(callerAt('supervisor', area.city), agencyId, 2025, transition, body);
  async function report(agencyId: string, newlyReceived: number, version = 1): Promise<void> {
    await handIn(app, agencyId, 2025, { [key]: newlyReceived }, '', version - 1);
    await decide(agencyId, 'accept', { version, reason: OVER_OPEN });
  }
  async function correct(agencyId: string, newlyReceived: number): Promise<void> {
    await decide(agencyId, 'withdrawAcceptance', { reason });
    await decide(agencyId, 'return', { version: 1, letter: aLetter(reason) });
    await report(agencyId, newlyReceived, 2);
  }
  const asked = (agencyId: string, year = 2025, client = leader) =>
    client.get(`${ROUTES.yearChanges}?agencyId=${agencyId}&year=${year}`);
  const changes = async (agencyId: string, year?: number) =>
    (await asked(agencyId, year)).json<YearChanges>();
  const received = ({ items }: YearChanges) =>
    items.map(({ correction, reports, figures }) => {
      const figure = figures.find(({ measure }) => measure === 'newlyReceived');
      return [correction, reports.before, reports.after, figure?.before, figure?.after];
    });

  it('is nothing while reports only come in', async () => {
    expect(await changes(area.city)).toEqual({ items: [], total: 0 });
  });

  it('is told with what it did to every total above, newest first', async () => {
    await correct(area.bureau, 65);
    expect(received(await changes(area.city))).toEqual([
      ['acceptedAnew', 1, 2, 7, 72],
      ['withdrawn', 2, 1, 67, 7],
    ]);
    expect(received(await changes(area.district))).toEqual([
      ['acceptedAnew', 0, 1, null, 65],
      ['withdrawn', 1, 0, 60, null],
    ]);
    expect((await changes(area.otherDistrict)).total).toBe(0);
    expect((await changes(area.city, 2024)).total).toBe(0);
  });

  it('says who did what to which report for what reason, and which cells became another', async () => {
    await correct(area.bureau, 65);
    const [again, withdrawn] = (await changes(area.city)).items;
    expect(withdrawn).toMatchObject({
      actor: expect.any(String),
      agencyName: '东示例区教育局',
      done: [{ name: '撤回通过', subject: '2025 年度报告 第 1 版' }],
      reason,
      version: 1,
      cells: [],
    });
    expect(again).toMatchObject({
      version: 2,
      earlierVersion: 1,
      changedCells: 1,
      cells: [{ key, before: 60, after: 65 }],
    });
  });

  it('is told of every cell of the totals, also where no headline figure moves', async () => {
    const other = 'disputes.reconsideration.upheld';
    await handIn(app, area.cityBureau, 2025, { [other]: 5, 'disputes.reconsideration.pending': 1 });
    await decide(area.cityBureau, 'accept', { version: 1, reason: OVER_OPEN });
    await decide(area.cityBureau, 'withdrawAcceptance', { reason });
    await decide(area.cityBureau, 'return', { version: 1, letter: aLetter(reason) });
    await handIn(app, area.cityBureau, 2025, { [other]: 4, 'disputes.reconsideration.pending': 2 }, '', 1);
    await decide(area.cityBureau, 'accept', { version: 2, reason: OVER_OPEN });
    const [again, withdrawn] = (await changes(area.city)).items;
    expect(withdrawn).toMatchObject({
      changedTotalCells: 2,
      totalCells: [
        { key: other, before: 5, after: 0 },
        { key: 'disputes.reconsideration.pending', before: 1, after: 0 },
      ],
    });
    expect(again).toMatchObject({
      changedTotalCells: 2,
      totalCells: [
        { key: other, before: 0, after: 4 },
        { key: 'disputes.reconsideration.pending', before: 0, after: 2 },
      ],
    });
  });

  it('ends at the total that the pages show', async () => {
    await correct(area.bureau, 65);
    await correct(area.otherBureau, 9);
    const series = await leader.get(`${ROUTES.figureSeries}?agencyId=${area.city}&fromYear=2025&toYear=2025`);
    const shown = series.json<FigureSeries>().years[0]?.figures[key];
    expect(received(await changes(area.city))[0]?.at(-1)).toBe(shown);
    expect(shown).toBe(74);
  });

  it('is told of changes of the tree too, above the area of the person who makes them as well', async () => {
    const moves = (manager: Parameters<Parameters<TotalsEffects['preview']>[2]>[0]) =>
      app.nest
        .get(AgencyChanges)
        .change(thePlatform, area.bureau, { fromYear: 2024, parentId: area.otherDistrict }, manager);
    const concerned = [area.bureau, area.otherDistrict];
    const { digest } = await app.nest.get(TotalsEffects).preview(thePlatform, concerned, moves);
    await app.nest.get(TotalsEffects).confirmed(thePlatform, concerned, digest, moves);
    const into = await changes(area.otherDistrict);
    expect(received(into)).toEqual([['treeChanged', 1, 2, 7, 67]]);
    expect(into.items[0]?.done.map(({ name }) => name)).toEqual(['修改机构']);
    expect(received(await changes(area.district))).toEqual([['treeChanged', 1, 0, 60, null]]);
  });

  it('is told of exemptions, and of their end, with how many agencies are to report', async () => {
    const exemption = at(ROUTES.arrangement, { year: 2025, agencyId: area.township, what: 'exemption' });
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const why = '机构改革，职能划转';
    await supervisor.put(exemption, { reason: why });
    // Another reason for the same is no change of this kind.
    await supervisor.put(exemption, { reason: `${why}到区里` });
    await supervisor.delete(exemption);
    const of = ({ items }: YearChanges) =>
      items.map(({ correction, expected, toSum, reports }) => [correction, expected, toSum, reports.after]);
    expect(of(await changes(area.city))).toEqual([
      ['exemptionUndone', { before: 6, after: 7 }, { before: 3, after: 4 }, 2],
      ['exempted', { before: 7, after: 6 }, { before: 4, after: 3 }, 2],
    ]);
    expect(of(await changes(area.district))).toEqual([
      ['exemptionUndone', { before: 2, after: 3 }, { before: 1, after: 2 }, 1],
      ['exempted', { before: 3, after: 2 }, { before: 2, after: 1 }, 1],
    ]);
    expect((await changes(area.otherDistrict)).total).toBe(0);
    expect((await changes(area.city)).items[1]).toMatchObject({
      actor: '测试supervisor',
      agencyName: '东示例区一号镇人民政府',
      reason: why,
      done: [{ subject: '2025 年度填报 免报' }],
    });
  });

  it('is told of what reports cover also where none counts yet', async () => {
    const cover = (coversArea: boolean) =>
      app.nest
        .get(TotalsEffects)
        .confirmed(thePlatform, [area.district], undefined, (manager) =>
          app.nest
            .get(CoverageChanges)
            .cover(thePlatform, area.district, { fromYear: 2025, coversArea }, manager),
        );
    await cover(false);
    const [change] = (await changes(area.city)).items;
    expect(change).toMatchObject({
      correction: 'treeChanged',
      agencyName: '东示例区人民政府',
      done: [{ name: '改变报告口径' }],
      expected: null,
      toSum: { before: 4, after: 5 },
      reports: { before: 2, after: 2 },
    });
    await cover(true);
    expect((await changes(area.city)).items[0]).toMatchObject({ toSum: { before: 5, after: 4 } });
    expect((await changes(area.city, 2024)).total).toBe(0);
  });

  it('is listed page by page', async () => {
    await correct(area.bureau, 65);
    const second = await leader.get(
      `${ROUTES.yearChanges}?agencyId=${area.city}&year=2025&pageSize=1&page=2`,
    );
    const { items, total } = second.json<YearChanges>();
    expect([total, items.map(({ correction }) => correction)]).toEqual([2, ['withdrawn']]);
  });

  it('is told within the caller’s area only', async () => {
    const district = await signedIn(app, 'leader', area.otherDistrict);
    expect((await asked(area.city, 2025, district)).json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    const agency = await signedIn(app, 'agency', area.bureau);
    expect((await asked(area.bureau, 2025, agency)).json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });
});
