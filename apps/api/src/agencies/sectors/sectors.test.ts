import {
  type AgencyDetail,
  type AuditPage,
  ROUTES,
  type Sectors,
  type TreeChangePreview,
} from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';

describe('the list of 条线', () => {
  let app: TestApp;
  let area: TestArea;
  let city: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    city = await signedIn(app, 'administrator', area.city);
  });
  afterAll(() => app.close());

  const list = async () => (await city.get(ROUTES.sectors)).json<Sectors>();
  const save = (seen: Sectors, sectors: object[], client = city) =>
    client.put(ROUTES.sectors, { seen, sectors });
  const asTheyAre = (sectors: Sectors) => sectors.map((name) => ({ name, was: name }));
  const detail = async () =>
    (await city.get(`${at(ROUTES.agency, { id: area.bureau })}?year=2024`)).json<AgencyDetail>().agency;
  const belongTo = async (sector: string) => {
    const { revision } = await detail();
    const change = { what: 'change', agencyId: area.bureau, revision, fromYear: 2024, sector };
    return city.post(ROUTES.treeChanges, { change });
  };

  it('begins with what is usual, and agencies have theirs from it', async () => {
    expect((await list()).slice(0, 3)).toEqual(['政府办公', '发展改革', '教育']);
    expect((await belongTo('教育')).statusCode).toBe(200);
    const refused = await belongTo('教育线');
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { code: 'SECTOR_UNKNOWN', message: expect.stringContaining('“教育线”不在条线列表里') },
    ]);
  });

  it('renames a 条线 with all who have it, also two with each other', async () => {
    const before = await list();
    const swapped = before.map((name) => ({
      name: name === '教育' ? '科技' : name === '科技' ? '教育' : name,
      was: name,
    }));
    const saved = await save(before, swapped);
    expect([saved.statusCode, saved.json<Sectors>().slice(2, 4)]).toEqual([200, ['科技', '教育']]);
    expect((await detail()).sector).toBe('科技');
    const { items } = (await city.get(`${ROUTES.audit}?action=sectors.changed`)).json<AuditPage>();
    expect(items[0]?.details).toMatchObject({
      renamed: ['教育 → 科技', '科技 → 教育'],
      added: [],
      removed: [],
    });
  });

  it('does not lose one that is in use, and says how many use it', async () => {
    const before = await list();
    const without = (name: string) => asTheyAre(before.filter((each) => each !== name));
    const refused = await save(before, without('科技'));
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { code: 'SECTOR_IN_USE', message: expect.stringContaining('“科技”有 1 个机构在用') },
    ]);
    expect(await list()).toEqual(before);
    expect((await save(before, without('气象'))).json()).not.toContain('气象');
  });

  it('merges one into another once it was seen how many agencies go over, and records it', async () => {
    const before = await list();
    const without = asTheyAre(before.filter((each) => each !== '科技'));
    const merge = (agencies: number | null, into = '教育') =>
      city.put(ROUTES.sectors, {
        seen: before,
        sectors: without,
        merges: [{ from: '科技', into, agencies }],
      });
    for (const unseen of [null, 7]) {
      const asked = await merge(unseen);
      expect([asked.statusCode, asked.json()]).toMatchObject([
        409,
        {
          code: 'SECTORS_TO_MERGE',
          message: expect.stringContaining('“科技”有 1 个机构（含已撤销的），将改为“教育”'),
          details: { merges: [{ from: '科技', into: '教育', agencies: 1 }] },
        },
      ]);
    }
    expect((await merge(1, '没有的')).statusCode).toBe(400);
    expect((await detail()).sector).toBe('科技');
    expect((await merge(1)).json()).not.toContain('科技');
    expect((await detail()).sector).toBe('教育');
    const { items } = (await city.get(`${ROUTES.audit}?action=sectors.changed`)).json<AuditPage>();
    expect(items[0]?.details).toMatchObject({
      removed: ['科技'],
      sectorsMerged: ['科技 → 教育（1 个机构）'],
    });
  });

  it('is said to go over to what the other will be called, where that gets another name at once', async () => {
    const before = await list();
    const asked = await city.put(ROUTES.sectors, {
      seen: before,
      sectors: before
        .filter((each) => each !== '水利')
        .map((was) => ({ name: was === '教育' ? '教育体育' : was, was })),
      merges: [{ from: '水利', into: '教育', agencies: null }],
    });
    expect(asked.json()).toMatchObject({
      message: expect.stringContaining('将改为“教育体育”'),
      details: { merges: [{ from: '水利', into: '教育' }] },
    });
  });

  it('goes with the one into which it is merged where that is merged itself, but not round and round', async () => {
    const former = (await detail()).sector as string;
    await belongTo('水利');
    const before = await list();
    const merge = (counts: readonly (number | null)[], last: string, gone = ['水利', '统计']) =>
      city.put(ROUTES.sectors, {
        seen: before,
        sectors: asTheyAre(before.filter((each) => !gone.includes(each))),
        merges: [
          { from: '水利', into: '统计', agencies: counts[0] },
          { from: '统计', into: last, agencies: counts[1] },
        ],
      });
    const round = await merge([null, null], '水利');
    expect([round.statusCode, round.body]).toEqual([
      400,
      expect.stringContaining('各选一个列表里留下的条线'),
    ]);
    const asked = (await merge([null, null], '审计')).json<{ details: { merges: { agencies: number }[] } }>();
    expect(asked.details.merges).toMatchObject([
      { from: '水利', into: '审计' },
      { from: '统计', into: '审计' },
    ]);
    const counts = asked.details.merges.map(({ agencies }) => agencies);
    expect((await merge(counts, '审计')).statusCode).toBe(200);
    expect((await detail()).sector).toBe('审计');
    await belongTo(former);
  });

  it('is not kept in use by an agency that was made by mistake and removed', async () => {
    const mistaken = {
      name: '示例市气象台',
      kind: 'department',
      parentId: area.city,
      fromYear: 2019,
      sector: '信访',
    };
    const made = (await city.post(ROUTES.agencies, mistaken)).json<AgencyDetail>().agency;
    const change = { what: 'remove', agencyId: made.id, revision: made.revision };
    const seen = (await city.post(ROUTES.treeChangePreview, { change })).json<TreeChangePreview>();
    expect((await city.post(ROUTES.treeChanges, { change, seen })).statusCode).toBe(200);
    const before = await list();
    expect((await save(before, asTheyAre(before.filter((each) => each !== '信访')))).statusCode).toBe(200);
  });

  it('is in the order in which it was saved, with what was added', async () => {
    const before = await list();
    const wanted = [{ name: '烟草', was: null }, ...asTheyAre(before.toReversed())];
    expect((await save(before, wanted)).json()).toEqual(['烟草', ...before.toReversed()]);
  });

  it('is not saved over what another one saved meanwhile', async () => {
    const before = await list();
    const answers = await Promise.all(
      ['盐业', '粮食'].map((name) => save(before, [...asTheyAre(before), { name, was: null }])),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });

  it('is kept by the top of the tree, and read by everybody', async () => {
    const district = await signedIn(app, 'administrator', area.district);
    const before = (await district.get(ROUTES.sectors)).json<Sectors>();
    expect((await save(before, asTheyAre(before), district)).json()).toMatchObject({
      code: 'SECTORS_ARE_FOR_THE_TOP',
    });
  });

  it.each<[string, (all: Sectors) => [Sectors, object[]]]>([
    ['two of one name', (all) => [all, [...asTheyAre(all), { name: '教育', was: null }]]],
    ['one that was never there', (all) => [all, [{ name: '盐务', was: '没有的' }]]],
    [
      'one twice',
      (all) => [
        all,
        [
          { name: '甲', was: all[0] },
          { name: '乙', was: all[0] },
        ],
      ],
    ],
    ['one without a name', (all) => [all, [{ name: ' ', was: null }]]],
    ['nothing', (all) => [all, []]],
  ])('is refused with %s', async (_, wanted) => {
    const before = await list();
    expect((await save(...wanted(before))).statusCode).toBe(400);
    expect(await list()).toEqual(before);
  });
});
