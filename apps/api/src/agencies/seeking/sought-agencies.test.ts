import {
  type AccountPage,
  type Agency,
  type FoundAgency,
  ROUTES,
  type SubmissionPage,
} from '@zhaojian/contract';
import { AgencyTree } from '../agency-tree.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { signedIn, type TestClient } from '../../testing/test-client.ts';

describe('agencies that are looked for', () => {
  let app: TestApp;
  let area: TestArea;
  let city: TestClient;
  let district: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    city = await signedIn(app, 'administrator', area.city);
    district = await signedIn(app, 'administrator', area.district);
    await signedIn(app, 'agency', area.bureau);
  });
  afterAll(() => app.close());

  const change = async (agencyId: string, wanted: object) => {
    const { revision } = (await app.nest.get(AgencyTree).findLatest(agencyId)) as Agency;
    const answer = await city.post(ROUTES.treeChanges, {
      change: { what: 'change', agencyId, revision, fromYear: 2024, ...wanted },
    });
    expect(answer.statusCode).toBe(200);
  };
  const query = (search: string) => `year=2024&search=${encodeURIComponent(search)}`;
  const found = async (search: string, client = city) =>
    (await client.get(`${ROUTES.agencySearch}?${query(search)}`))
      .json<FoundAgency[]>()
      .map(({ name, formerName }) => (formerName === null ? name : `${name}（原 ${formerName}）`));
  const listed = async (search: string, client = city) =>
    (await client.get(`${ROUTES.submissions}?${query(search)}`))
      .json<SubmissionPage>()
      .items.map(({ agencyName }) => agencyName);
  const accountsAt = async (search: string, client = city) =>
    (await client.get(`${ROUTES.accounts}?search=${encodeURIComponent(search)}`))
      .json<AccountPage>()
      .items.map(({ agencyName }) => agencyName);

  it('are found by pinyin in the finder, in lists of reports and of accounts', async () => {
    for (const typed of ['dslqjyj', 'DSLQJY', 'dongshiliqujiaoyu', '东示例区教']) {
      expect(await found(typed)).toEqual(['东示例区教育局']);
      expect(await listed(typed)).toEqual(['东示例区教育局']);
      expect(await accountsAt(typed)).toEqual(['东示例区教育局']);
    }
    expect(await found('dslqjyj', await signedIn(app, 'leader', area.otherDistrict))).toEqual([]);
    expect(await accountsAt('测试agency')).toEqual(['东示例区教育局']);
  });

  it('are found by what they are called from now on, and by what they were called', async () => {
    await change(area.bureau, { name: '东示例区教体局', aliases: ['区教育体育局'] });
    expect(await found('jtj')).toEqual(['东示例区教体局']);
    expect(await found('qjytyj')).toEqual(['东示例区教体局']);
    expect(await found('dslqjyj')).toEqual(['东示例区教体局（原 东示例区教育局）']);
    expect(await listed('dslqjyj')).toEqual(['东示例区教体局']);
    await change(area.bureau, { aliases: [] });
    expect(await found('qjytyj')).toEqual([]);
  });

  it('are not found by what they were called elsewhere', async () => {
    const moved = await plantAgency(app, {
      name: '西示例区烟草局',
      kind: 'department',
      parentId: area.otherDistrict,
    });
    await change(moved, { name: '东示例区专卖局', parentId: area.district });
    for (const search of [found, listed]) {
      expect(await search('xslqycj', district)).toEqual([]);
      expect((await search('dslqzmj', district)).length).toBe(1);
      expect((await search('xslqycj', city)).length).toBe(1);
    }
  });

  it('are, where there are very many, the first of the tree', async () => {
    await app.database.query(
      `WITH made AS (INSERT INTO agency (order_step) SELECT 'z' || number || '/' FROM generate_series(1, 2100) AS number
                     RETURNING id, order_step)
       , placed AS (INSERT INTO agency_placement (agency_id, from_year, parent_id, name, kind, path, tree_order)
         SELECT made.id, 2019, $1, '第' || made.order_step || '供销社', 'publicInstitution', above.path || made.id || '/',
                above.tree_order || made.order_step
         FROM made, agency_placement AS above WHERE above.agency_id = $1 RETURNING agency_id, name)
       INSERT INTO agency_search SELECT agency_id, name, false, name || E'\\ngxs', '供 销 社 供销 销社 gxs' FROM placed`,
      [area.otherDistrict],
    );
    const first = ['第z1/供销社', '第z10/供销社', '第z100/供销社'];
    expect((await found('供销')).slice(0, 3)).toEqual(first);
    expect((await found('供销社')).slice(0, 3)).toEqual(first);
    expect((await found('gxs')).slice(0, 3)).toEqual(first);
    expect(await found('gxs', district)).toEqual([]);
  });
});
