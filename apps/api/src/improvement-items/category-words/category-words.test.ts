import { type MovedItems, type OfficeCategoryWords, ROUTES } from '@zhaojian/contract';
import { runnerOf } from '../../jobs/testing/runner-of.ts';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { NamedImprovementItem } from '../named-improvement-item.entity.ts';
import { sortAgain } from './sort-again.job.ts';

const grid = '一是网格驿站不够用。';
const words = { staff: { 网格驿站: 9 } };

describe('the words by which items are sorted', () => {
  let app: TestApp;
  let area: TestArea;
  let top: TestClient;

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    standAt(app, '2026-01-10T09:00');
    await openTestRound(app, 2025);
    await handIn(app, area.bureau, 2025, {}, `存在的主要问题：\n${grid}\n二是业务培训不足。`);
    await app.nest.get(Decisions).take(callerAt('supervisor', area.city), area.bureau, 2025, 'accept', {
      version: 1,
      reason: OVER_OPEN,
    });
    top = await signedIn(app, 'supervisor', area.city);
  });
  afterAll(() => app.close());

  const categories = async () =>
    (await app.database.manager.find(NamedImprovementItem, { order: { position: 'ASC' } })).map(
      ({ category }) => category,
    );

  it('are the program’s as long as the office added none', async () => {
    expect((await top.get(ROUTES.categoryWords)).json()).toEqual({ revision: 0, words: {} });
  });

  it('show what would move before they are changed, and move nothing by that', async () => {
    const before = await categories();
    const moved = (await top.post(ROUTES.categoryWordsPreview, { revision: 0, words })).json<MovedItems>();
    expect(moved).toMatchObject({
      total: 1,
      moves: [{ from: before[0], to: 'staff', items: 1 }],
      items: [{ agencyName: '东示例区教育局', year: 2025, sentence: grid, to: 'staff' }],
    });
    expect(await categories()).toEqual(before);
  });

  it('take a word of the program away from the category that it counted for', async () => {
    const asked = { revision: 0, words: { platform: { 业务培训: 6 } } };
    expect((await top.post(ROUTES.categoryWordsPreview, asked)).json()).toMatchObject({
      moves: [{ from: 'staff', to: 'platform', items: 1 }],
    });
  });

  it('are changed at the top of the area alone', async () => {
    const district = await signedIn(app, 'supervisor', area.district);
    for (const asked of [
      () => district.put(ROUTES.categoryWords, { revision: 0, words }),
      () => district.post(ROUTES.categoryWordsPreview, { revision: 0, words }),
    ])
      expect((await asked()).json()).toMatchObject({ code: 'CATEGORY_WORDS_ARE_FOR_THE_TOP' });
    const agency = await signedIn(app, 'agency', area.bureau);
    expect((await agency.put(ROUTES.categoryWords, { revision: 0, words })).json()).toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
    });
  });

  it('are refused in a category that there is not, or with a weight beyond ten', async () => {
    for (const wrong of [{ none: { 网格: 3 } }, { staff: { 网格: 11 } }])
      expect((await top.put(ROUTES.categoryWords, { revision: 0, words: wrong })).statusCode).toBe(400);
  });

  it('sort what counts in the background, and are named as the office’s', async () => {
    const saved = (await top.put(ROUTES.categoryWords, { revision: 0, words })).json<OfficeCategoryWords>();
    expect(saved).toEqual({ revision: 1, words });
    await runnerOf(app, [sortAgain]).workOff();
    expect((await categories())[0]).toBe('staff');
    const address = at(ROUTES.itemReading, { agencyId: area.bureau, year: 2025, number: 1 });
    expect((await top.get(address)).json()).toMatchObject({
      items: [{ category: 'staff', decidedBy: [{ word: '网格驿站', isOffices: true }] }, {}],
    });
  });

  it('are not changed over what somebody else just saved', async () => {
    expect((await top.put(ROUTES.categoryWords, { revision: 0, words: {} })).json()).toMatchObject({
      code: 'CATEGORY_WORDS_CHANGED',
    });
  });
});
