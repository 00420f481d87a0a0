import { type ImprovementItemPage, type ImprovementSummary, ROUTES } from '@zhaojian/contract';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn } from '../testing/test-callers.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const platform = '存在的主要问题：网站栏目维护不到位。';
const both = '存在的主要问题：网站栏目维护不到位。改进措施：组织业务培训。';

describe('improvement items', () => {
  let app: TestApp;
  let area: TestArea;
  let leader: TestClient;

  async function accepted(agencyId: string, year: number, improvement: string): Promise<void> {
    await handIn(app, agencyId, year, {}, improvement);
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), agencyId, year, 'accept', { version: 1 });
  }

  /** 东示例区教育局 names the platform in 2021, 2023, 2024 and 2025, 西示例区教育局 in 2025 only. */
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    for (const year of [2021, 2023, 2024, 2025]) {
      standAt(app, `${year + 1}-01-10T09:00`);
      await openTestRound(app, year);
      await accepted(area.bureau, year, year === 2025 ? both : platform);
    }
    await accepted(area.otherBureau, 2025, platform);
    await handIn(app, area.cityBureau, 2025, {}, platform);
    leader = await signedIn(app, 'leader', area.city);
  });
  afterAll(() => app.close());

  const page = async (query: string, client = leader) =>
    (await client.get(`${ROUTES.improvementItems}?year=2025&${query}`)).json<ImprovementItemPage>();
  const summary = async (agencyId = area.city) =>
    (
      await leader.get(`${ROUTES.improvementSummary}?agencyId=${agencyId}&fromYear=2024&toYear=2025`)
    ).json<ImprovementSummary>();

  it('of accepted reports are counted by year, category and kind; others are not', async () => {
    expect(await summary()).toEqual([
      { year: 2024, category: 'platform', kind: 'problem', items: 1, agencies: 1 },
      { year: 2025, category: 'platform', kind: 'problem', items: 2, agencies: 2 },
      { year: 2025, category: 'staff', kind: 'measure', items: 1, agencies: 1 },
    ]);
    expect(await summary(area.otherDistrict)).toEqual([
      { year: 2025, category: 'platform', kind: 'problem', items: 1, agencies: 1 },
    ]);
  });

  it('are listed with who named them and since when it recurs without a break', async () => {
    const { items, total } = await page(`agencyId=${area.city}`);
    expect(total).toBe(3);
    expect(items.map(({ agencyName, kind, recurringSince }) => [agencyName, kind, recurringSince])).toEqual([
      ['东示例区教育局', 'problem', 2023],
      ['东示例区教育局', 'measure', null],
      ['西示例区教育局', 'problem', null],
    ]);
    expect(items[0]?.sentence).toContain('网站栏目维护不到位');
  });

  it('can be narrowed by category and kind, and come in pages', async () => {
    expect((await page(`agencyId=${area.city}&category=staff`)).total).toBe(1);
    expect((await page(`agencyId=${area.city}&kind=problem`)).total).toBe(2);
    const second = await page(`agencyId=${area.city}&kind=problem&pageSize=1&page=2`);
    expect(second).toMatchObject({ total: 2, items: [{ agencyName: '西示例区教育局' }] });
  });

  it('go when the acceptance is withdrawn', async () => {
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), area.otherBureau, 2025, 'withdrawAcceptance', {
        reason: '重新核对',
      });
    expect((await page(`agencyId=${area.otherDistrict}`)).items).toEqual([]);
  });

  it('are closed to agencies, and end at the edge of the caller’s area', async () => {
    const agency = await signedIn(app, 'agency', area.bureau);
    const district = await signedIn(app, 'leader', area.district);
    expect(await page(`agencyId=${area.bureau}`, agency)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await page(`agencyId=${area.city}`, district)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
  });
});
