import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgencyDetail, ROUTES, type SubmissionPage } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { orderStep } from './tree-order.ts';

const an = (name: string, position: number | null = null, kind: 'department' | 'township' = 'department') =>
  orderStep({ id: '12345678-0000-4000-8000-000000000000', name, position, kind });

describe('the order of agencies below one', () => {
  it('is that of their positions, however many digits these have, and those without one come after', () => {
    const steps = [an('丙局'), an('乙局', 10), an('甲局', 9), an('丁局', 99_999)];
    expect(steps.toSorted()).toEqual([steps[2], steps[1], steps[3], steps[0]]);
  });

  it('without positions goes by kind, then by how names are read', () => {
    const inOrder = [an('财政局'), an('教育局'), an('民政局'), an('重庆路办事处', null, 'township')];
    expect(inOrder.toReversed().toSorted()).toEqual(inOrder);
    expect(an('重庆路管理处') < an('教育局')).toBe(true);
  });

  it('counts the numbers in names', () => {
    expect(an('第2中学') < an('第10中学')).toBe(true);
  });

  it('keeps what is below an agency together, whatever its neighbour is called', () => {
    const [first, second] = [an('教育'), an('教育局')];
    expect([`${second}`, `${first}${an('乙')}`, first].toSorted()).toEqual([
      first,
      `${first}${an('乙')}`,
      second,
    ]);
  });
});

describe('agencies in their official order', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
  });
  afterAll(() => app.close());

  const detail = async (id: string, client = administrator) =>
    (await client.get(`${at(ROUTES.agency, { id })}?year=2024`)).json<AgencyDetail>();
  const place = async (id: string, position: number | null, client = administrator) => {
    const { agency } = await detail(id, client);
    const seen = { agencyId: id, revision: agency.revision };
    return client.post(ROUTES.treeChanges, { change: { what: 'change', ...seen, fromYear: 2024, position } });
  };
  const children = async () => (await detail(area.city)).children.map(({ name }) => name);
  const listed = async () =>
    (await administrator.get(`${ROUTES.submissions}?year=2024`))
      .json<SubmissionPage>()
      .items.map(({ agencyName }) => agencyName);

  it('are listed so with all below them, everywhere and in every year, from the moment that the order is given', async () => {
    expect(await children()).toEqual(['示例市教育局', '东示例区人民政府', '西示例区人民政府']);
    expect((await place(area.otherDistrict, 1)).statusCode).toBe(200);
    expect((await place(area.district, 2)).statusCode).toBe(200);
    expect(await children()).toEqual(['西示例区人民政府', '东示例区人民政府', '示例市教育局']);
    expect(await listed()).toEqual([
      '示例市人民政府',
      '西示例区人民政府',
      '西示例区教育局',
      '东示例区人民政府',
      '东示例区教育局',
      '东示例区一号镇人民政府',
      '示例市教育局',
    ]);
    await place(area.district, null);
    expect(await children()).toEqual(['西示例区人民政府', '示例市教育局', '东示例区人民政府']);
  });

  it('stay in order where one is founded, renamed or moved', async () => {
    await plantAgency(app, { name: '示例市财政局', kind: 'department', parentId: area.city });
    expect(await children()).toEqual([
      '西示例区人民政府',
      '示例市财政局',
      '示例市教育局',
      '东示例区人民政府',
    ]);
    const { agency } = await detail(area.cityBureau);
    const change = { what: 'change', agencyId: agency.id, revision: agency.revision, fromYear: 2020 };
    await administrator.post(ROUTES.treeChanges, { change: { ...change, name: '示例市保密局' } });
    expect((await children()).slice(1, 3)).toEqual(['示例市保密局', '示例市财政局']);
  });

  it('are put in order from above: an agency at the top of its own area does not order itself', async () => {
    const district = await signedIn(app, 'administrator', area.district);
    expect((await place(area.district, 1, district)).json()).toMatchObject({ code: 'OWN_AGENCY_LOCKED' });
    expect((await place(area.township, 1, district)).statusCode).toBe(200);
    expect((await detail(area.district)).children.map(({ name }) => name)).toEqual([
      '东示例区一号镇人民政府',
      '东示例区教育局',
    ]);
  });

  it.each([0, 1.5, 100_000, '3'])('have no position %p', async (position) => {
    const answer = await place(area.township, position as number);
    expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining('排序')]);
  });
});

it('no list of agencies is ordered by names or paths of its own', () => {
  const sources = readdirSync(join(import.meta.dirname, '../..'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('migrations'));
  const own = sources.filter((file) =>
    /ORDER BY[^`()\n]*\b(?:agency|placement|latest|parent|row)\.(?:name|path)\b/u.test(
      readFileSync(join(import.meta.dirname, '../..', file), 'utf8'),
    ),
  );
  expect(own).toEqual([]);
});
