import {
  type ImprovementItemPage,
  type ImprovementSummary,
  type ProblemHistory,
  ROUTES,
  type TransitionBody,
} from '@zhaojian/contract';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { aLetter } from '../testing/test-letters.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { NamedImprovementItem } from './named-improvement-item.entity.ts';
import { ProblemPart } from './problem-part.entity.ts';
import { RecurringProblem } from './recurring-problem.entity.ts';
import { RecurringProblems } from './recurring-problems.service.ts';

const platform = '存在的主要问题：网站栏目维护不到位。';
const otherwise = '存在的主要问题：部分网站栏目的维护还不到位。';
const anotherOfPlatform = '存在的主要问题：网站检索功能不完善。';
const both = '存在的主要问题：网站栏目维护不到位。改进措施：组织业务培训。';

describe('improvement items', () => {
  let app: TestApp;
  let area: TestArea;
  let leader: TestClient;

  async function accepted(agencyId: string, year: number, improvement: string): Promise<void> {
    await handIn(app, agencyId, year, {}, improvement);
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
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

  it('are listed with who named them and since when the problem itself recurs without a break', async () => {
    const { items, total } = await page(`agencyId=${area.city}`);
    expect(total).toBe(3);
    expect(items.map(({ agencyName, kind, again }) => [agencyName, kind, again?.since ?? null])).toEqual([
      ['东示例区教育局', 'problem', 2023],
      ['东示例区教育局', 'measure', null],
      ['西示例区教育局', 'problem', null],
    ]);
    expect(items[0]?.sentence).toContain('网站栏目维护不到位');
    expect(items[0]?.again).toMatchObject({
      sameness: 'wordForWord',
      earlier: [
        { year: 2024, degree: 1, sentence: expect.stringContaining('网站栏目维护不到位') },
        { year: 2023, degree: 1 },
      ],
    });
  });

  it('can be narrowed by category and kind, and come in pages', async () => {
    expect((await page(`agencyId=${area.city}&category=staff`)).total).toBe(1);
    expect((await page(`agencyId=${area.city}&kind=problem`)).total).toBe(2);
    const second = await page(`agencyId=${area.city}&kind=problem&pageSize=1&page=2`);
    expect(second).toMatchObject({ total: 2, items: [{ agencyName: '西示例区教育局' }] });
  });

  it('in other words are the same problem, another problem of the category is not', async () => {
    const reports = [
      [2023, platform],
      [2025, anotherOfPlatform],
      [2024, otherwise],
    ] as const;
    for (const [year, improvement] of reports) {
      standAt(app, `${year + 1}-01-10T09:00`);
      await accepted(area.township, year, improvement);
    }
    standAt(app, '2026-01-10T09:00');
    const client = await signedIn(app, 'agency', area.township);
    const history = (
      await client.get(at(ROUTES.problemHistory, { agencyId: area.township }))
    ).json<ProblemHistory>();
    expect(history.map(({ year, again }) => [year, again?.sameness ?? null, again?.since ?? null])).toEqual([
      [2025, 'sameCategory', 2024],
      [2024, 'inSubstance', 2023],
      [2023, null, null],
    ]);
  });

  it('are compared again at night by what all agencies write, also those accepted before there was a comparison', async () => {
    await app.database.manager.deleteAll(RecurringProblem);
    await app.nest.get(RecurringProblems).compareAll(AbortSignal.timeout(60_000));
    const parts = await app.database.manager.find(ProblemPart);
    expect(parts.find(({ part }) => part === '')?.agencies).toBe(3);
    const { items } = await page(`agencyId=${area.bureau}&kind=problem`);
    expect(items.map(({ again }) => again?.since)).toEqual([2023]);
  });

  it('keep their ids while a withdrawn report is accepted again, and are tied to the problem they answer', async () => {
    const decide = (...how: ['withdrawAcceptance' | 'return' | 'accept', TransitionBody]) =>
      app.nest.get(Decisions).take(callerAt('supervisor', area.city), area.bureau, 2025, ...how);
    const kept = async () =>
      app.database.manager.find(NamedImprovementItem, {
        where: { agencyId: area.bureau, year: 2025 },
        order: { position: 'ASC' },
      });
    const before = await kept();
    expect(before.map(({ kind, mends, counts }) => [kind, mends, counts])).toEqual([
      ['problem', null, true],
      ['measure', before[0]?.id, true],
    ]);
    await decide('withdrawAcceptance', { reason: '重新核对' });
    expect((await kept()).map(({ id, counts }) => [id, counts])).toEqual(before.map(({ id }) => [id, false]));
    await decide('return', { version: 1, letter: aLetter('请补充问题') });
    await handIn(app, area.bureau, 2025, {}, `${both}\n存在的主要问题：档案没有归集。`, 1);
    expect(await kept()).toHaveLength(2);
    await decide('accept', { version: 2, reason: OVER_OPEN });
    const after = await kept();
    expect(after).toHaveLength(3);
    expect(after.slice(0, 2)).toEqual(before);
  });

  it('go when the acceptance is withdrawn', async () => {
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), area.otherBureau, 2025, 'withdrawAcceptance', {
        reason: '重新核对',
      });
    expect((await page(`agencyId=${area.otherDistrict}`)).items).toEqual([]);
  });

  it('end a row of years when the acceptance of one between is withdrawn', async () => {
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), area.bureau, 2024, 'withdrawAcceptance', {
        reason: '重新核对',
      });
    const { items } = await page(`agencyId=${area.bureau}&kind=problem`);
    expect(items.map(({ again }) => again)).toEqual([null, null]);
  });

  it('are closed to agencies, and end at the edge of the caller’s area', async () => {
    const agency = await signedIn(app, 'agency', area.bureau);
    const district = await signedIn(app, 'leader', area.district);
    expect(await page(`agencyId=${area.bureau}`, agency)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await page(`agencyId=${area.city}`, district)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    const history = async (client: TestClient, agencyId: string) =>
      (await client.get(at(ROUTES.problemHistory, { agencyId }))).json<{ code: string }>();
    expect(await history(agency, area.otherBureau)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    expect(await history(district, area.otherBureau)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
  });
});
