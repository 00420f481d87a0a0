import {
  type CorrectItem,
  type ImprovementItemPage,
  type ItemReading,
  ROUTES,
  type TransitionBody,
} from '@zhaojian/contract';
import { correctionsAround, type ItemChange, nameOfItem } from '@zhaojian/report';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { SavedVersions } from '../../submissions/entering/saved-versions.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { aLetter } from '../../testing/test-letters.ts';
import { allFigures, allNarratives } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { NamedImprovementItem } from '../named-improvement-item.entity.ts';

const training = '一是业务培训不足，信息公开不及时。';
const archive = '二是档案没有归集。';
const answer = '组织全员业务培训';
const text = `存在的主要问题：\n${training}\n${archive}\n改进措施：\n${answer}`;

describe('corrections of what was recognised in section 五', () => {
  let app: TestApp;
  let area: TestArea;
  let agency: TestClient;
  let supervisor: TestClient;

  /** Each test is about a report of its own. */
  let year = 2020;

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    year += 1;
    standAt(app, `${year + 1}-01-10T09:00`);
    await openTestRound(app, year);
    agency = await signedIn(app, 'agency', area.bureau);
    supervisor = await signedIn(app, 'supervisor', area.city);
  });

  const save = (improvement: string, basedOn = 0) =>
    app.nest.get(SavedVersions).save(callerAt('agency', area.bureau), area.bureau, year, {
      basedOn,
      figures: allFigures(year),
      narratives: { ...allNarratives('示例机关', year), improvement },
      reason: basedOn === 0 ? null : '改写第五部分',
      takenOver: null,
    });
  const decide = (...how: ['return' | 'accept' | 'withdrawAcceptance', TransitionBody]) =>
    app.nest.get(Decisions).take(callerAt('supervisor', area.city), area.bureau, year, ...how);
  const address = (route: string, number: number) => at(route, { agencyId: area.bureau, year, number });
  const reading = async (client = agency, number = 1) =>
    (await client.get(address(ROUTES.itemReading, number))).json<ItemReading>();
  const send = (client: TestClient, wanted: CorrectItem, number = 1) =>
    client.post(address(ROUTES.itemCorrections, number), wanted);
  /** Corrects the item at an index as it stands. */
  const correct = async (client: TestClient, index: number, change: ItemChange, number = 1) => {
    const { items } = await reading(client, number);
    const seen = items[index]?.corrections.at(-1) ?? null;
    return send(client, { item: nameOfItem(items, index), seen, change }, number);
  };
  const sentences = ({ items }: ItemReading) => items.map(({ sentence }) => sentence);
  const cut: ItemChange = { kind: 'cut', head: '一是业务培训不足，' };

  it('are made by an agency on its own page before it hands in, and say whose they are', async () => {
    await save(text);
    expect(await reading()).toMatchObject({ isCorrectable: true, corrections: [], removed: [] });
    const answered = (await correct(agency, 0, cut)).json<ItemReading>();
    expect(sentences(answered)).toEqual(['一是业务培训不足，', '信息公开不及时。', archive, answer]);
    expect(answered.corrections).toMatchObject([{ author: expect.any(String), applies: true, change: cut }]);
    expect(answered.items[1]).toMatchObject({ category: 'timeliness', isSorted: false });
    expect(answered.items[1]?.decidedBy.map(({ word }) => word)).toContain('不及时');
    await correct(agency, 1, { kind: 'resort', to: 'platform' });
    await correct(agency, 3, { kind: 'tie', problem: { sentence: '信息公开不及时。', nth: 0 } });
    await correct(agency, 2, { kind: 'remove' });
    const now = await reading();
    expect(now.items.map(({ category, isSorted, mends }) => [category, isSorted, mends])).toEqual([
      ['staff', false, null],
      ['platform', true, null],
      [expect.any(String), false, 1],
    ]);
    expect(now.removed.map(({ sentence }) => sentence)).toEqual([archive]);
  });

  it('are refused where somebody else corrected the item since it was seen', async () => {
    await save(text);
    const { items } = await reading();
    const seen = { item: nameOfItem(items, 0), seen: null };
    await send(agency, { ...seen, change: { kind: 'retype', to: 'done' } });
    const refused = await send(agency, { ...seen, change: { kind: 'retype', to: 'measure' } });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'ITEM_CHANGED_MEANWHILE',
      message: expect.stringMatching(/^这一条刚由/u),
    });
    await correct(agency, 0, cut);
    expect((await send(agency, { ...seen, change: { kind: 'remove' } })).json()).toMatchObject({
      code: 'ITEM_CHANGED_MEANWHILE',
    });
  });

  it('are refused where they would change nothing, and of a text without items', async () => {
    await save(text);
    for (const head of ['一是', training])
      expect((await correct(agency, 0, { kind: 'cut', head })).json()).toMatchObject({
        code: 'CORRECTION_WITHOUT_EFFECT',
      });
    await save('无', 1);
    expect(await reading(agency, 2)).toMatchObject({ items: [], isCorrectable: true });
    const refused = await send(agency, { item: { sentence: training, nth: 0 }, seen: null, change: cut }, 2);
    expect(refused.json()).toMatchObject({ code: 'ITEM_CHANGED_MEANWHILE' });
    expect(
      (await send(agency, { item: { sentence: '无', nth: 0 }, seen: null, change: cut })).json(),
    ).toMatchObject({
      code: 'OTHER_VERSION_NOW',
    });
  });

  it('hold in the next version where the sentence is still there, and say where it is not', async () => {
    await save(text);
    await correct(agency, 0, cut);
    await correct(agency, 2, { kind: 'resort', to: 'supervision' });
    await save(`存在的主要问题：\n1.业务培训不足，信息公开不及时；\n2.村务公开栏破损。`, 1);
    const { items, corrections } = await reading(agency, 2);
    expect(items.map(({ sentence }) => sentence)).toEqual([
      '1.业务培训不足，',
      '信息公开不及时；',
      '2.村务公开栏破损。',
    ]);
    expect(corrections.map(({ applies }) => applies)).toEqual([true, false]);
  });

  it('are taken back together, so that the program’s reading is there again', async () => {
    await save(text);
    const before = await reading();
    await correct(agency, 0, cut);
    await correct(agency, 1, { kind: 'retype', to: 'done' });
    const { items, removed } = await reading();
    const [head] = items;
    const corrections = head ? correctionsAround(head, [...items, ...removed]) : [];
    const restored = await agency.post(address(ROUTES.itemRestorations, 1), { corrections });
    expect(restored.json()).toEqual(before);
    const again = await agency.post(address(ROUTES.itemRestorations, 1), { corrections });
    expect(again.json()).toMatchObject({ code: 'CORRECTION_GONE' });
  });

  it('pass to the supervisor once the report is handed in, and change what counts with the item staying the same', async () => {
    await handIn(app, area.bureau, year, {}, text);
    expect(await reading()).toMatchObject({ isCorrectable: false });
    expect((await correct(agency, 0, cut)).json()).toMatchObject({ code: 'ITEMS_NOT_CORRECTABLE' });
    await decide('accept', { version: 1, reason: OVER_OPEN });
    const kept = () =>
      app.database.manager.find(NamedImprovementItem, {
        where: { year, counts: true },
        order: { position: 'ASC' },
      });
    const before = await kept();
    const answered = (await correct(supervisor, 1, { kind: 'resort', to: 'awareness' })).json<ItemReading>();
    expect(answered).toMatchObject({ isCorrectable: true });
    await correct(supervisor, 0, { kind: 'cut', head: '一是业务培训不足，' });
    const after = await kept();
    expect(after.map(({ category }) => category)).toEqual(['staff', 'timeliness', 'awareness', 'staff']);
    expect(after.map(({ id }) => id)).toEqual([
      expect.not.stringMatching(before[0]?.id ?? ''),
      before[0]?.id,
      before[1]?.id,
      before[2]?.id,
    ]);
    const { total } = (
      await supervisor.get(
        `${ROUTES.improvementItems}?agencyId=${area.city}&year=${year}&category=awareness&kind=problem`,
      )
    ).json<ImprovementItemPage>();
    expect(total).toBe(1);
    const recorded = await app.database.query<{ action: string; details: object }[]>(
      `SELECT action, details FROM audit_entry
       WHERE action LIKE 'improvementItem.%' AND details ->> 'year' = $1 ORDER BY id`,
      [`${year}`],
    );
    expect(recorded).toMatchObject([
      { action: 'improvementItem.corrected', details: { sentence: archive, correction: '改归“思想认识”' } },
      { action: 'improvementItem.corrected', details: { correction: '在“一是业务培训不足，”之后拆开' } },
    ]);
  });

  it('stay with the report while its acceptance is withdrawn', async () => {
    await handIn(app, area.bureau, year, {}, text);
    await decide('accept', { version: 1, reason: OVER_OPEN });
    await correct(supervisor, 1, { kind: 'remove' });
    await decide('withdrawAcceptance', { reason: '重新核对' });
    await decide('return', { version: 1, letter: aLetter('请补充问题') });
    expect((await correct(supervisor, 0, cut)).json()).toMatchObject({ code: 'ITEMS_NOT_CORRECTABLE' });
    const { isCorrectable, removed } = await reading();
    expect([isCorrectable, removed.length]).toEqual([true, 1]);
  });

  it('are none of the business of leaders, other agencies and supervisors of other areas', async () => {
    await handIn(app, area.bureau, year, {}, text);
    await decide('accept', { version: 1, reason: OVER_OPEN });
    const { items } = await reading();
    const wanted: CorrectItem = { item: nameOfItem(items, 0), seen: null, change: cut };
    const leader = await signedIn(app, 'leader', area.city);
    expect(await reading(leader)).toMatchObject({ isCorrectable: false });
    expect((await send(leader, wanted)).json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    const others = [
      await signedIn(app, 'agency', area.otherBureau),
      await signedIn(app, 'supervisor', area.otherDistrict),
    ];
    for (const client of others) {
      expect(await reading(client)).not.toHaveProperty('items');
      expect((await send(client, wanted)).json()).toMatchObject({
        code: expect.stringMatching(/NOT_FOUND$/u),
      });
    }
  });

  it('stand beside what an agency is about to repeat from the year before', async () => {
    await handIn(app, area.bureau, year, {}, text);
    await decide('accept', { version: 1, reason: OVER_OPEN });
    year += 1;
    standAt(app, `${year + 1}-01-10T09:00`);
    await openTestRound(app, year);
    agency = await signedIn(app, 'agency', area.bureau);
    await save('存在的主要问题：\n一是档案没有归集。\n二是村务公开栏破损。');
    const { items } = await reading();
    expect(items.map(({ again }) => again?.earlier[0]?.year ?? null)).toEqual([year - 1, null]);
  });

  it('are found quickly in thirty pages', async () => {
    const long = Array.from(
      { length: 300 },
      (_, index) => `${index + 1}.第${index + 1}项制度落实不到位。`,
    ).join('\n');
    await save(`存在的主要问题：\n${long}`);
    const { items } = await reading();
    expect(items.length).toBeGreaterThan(250);
    expect((await correct(agency, 200, { kind: 'remove' })).statusCode).toBe(200);
  });
});
