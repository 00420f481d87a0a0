import { type Agency, type AgencyDetail, ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';

describe('the tree of agencies', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
  });
  afterEach(() => app.close());

  const detail = async (id: string, year: number) =>
    (await administrator.get(`${at(ROUTES.agency, { id })}?year=${year}`)).json<AgencyDetail>();
  const childNames = async (id: string, year: number) =>
    (await detail(id, year)).children.map(({ name }) => name);
  const change = (id: string, wanted: object) => administrator.patch(at(ROUTES.agency, { id }), wanted);
  const abolish = (id: string, lastYear: number) =>
    administrator.post(at(ROUTES.agencyAbolition, { id }), { lastYear });
  const create = (wanted: object) =>
    administrator.post(ROUTES.agencies, {
      kind: 'department',
      fromYear: 2024,
      parentId: area.district,
      ...wanted,
    });

  it('opens at the top of the caller’s area, with its children and how many each has', async () => {
    const supervisor = await signedIn(app, 'supervisor', area.district);
    expect((await supervisor.get(`${ROUTES.agencies}?year=2024`)).json()).toMatchObject({
      agency: { name: '东示例区人民政府', coversArea: true, childCount: 2 },
      path: [{ name: '东示例区人民政府' }],
      children: [
        { name: '东示例区教育局', kind: 'department', childCount: 0 },
        { name: '东示例区一号镇人民政府', kind: 'township' },
      ],
    });
  });

  it('a renamed agency keeps its old name in earlier years', async () => {
    expect((await change(area.bureau, { fromYear: 2023, name: '东示例区教育和体育局' })).statusCode).toBe(
      200,
    );
    expect(await childNames(area.district, 2022)).toContain('东示例区教育局');
    expect(await childNames(area.district, 2023)).toContain('东示例区教育和体育局');
    expect(await childNames(area.district, 2023)).not.toContain('东示例区教育局');
  });

  it('renamed from its first year on, it never had the old name', async () => {
    await change(area.bureau, { fromYear: 2019, name: '东示例区教育体育局' });
    expect(await childNames(area.district, 2019)).toContain('东示例区教育体育局');
  });

  it('a moved agency takes all below it along from that year on, and leaves the years before alone', async () => {
    const below = (
      await create({ name: '一号镇便民服务中心', parentId: area.township, fromYear: 2020 })
    ).json<AgencyDetail>();
    const later = (
      await create({ name: '一号镇综合执法队', parentId: area.township, fromYear: 2024 })
    ).json<AgencyDetail>();
    expect((await change(area.township, { fromYear: 2022, parentId: area.otherDistrict })).statusCode).toBe(
      200,
    );

    const wayTo = async (id: string, year: number) =>
      (await detail(id, year)).path.map(({ name }) => name)[1];
    expect(await wayTo(below.agency.id, 2021)).toBe('东示例区人民政府');
    expect(await wayTo(below.agency.id, 2022)).toBe('西示例区人民政府');
    expect(await wayTo(later.agency.id, 2024)).toBe('西示例区人民政府');
    expect(await childNames(area.district, 2021)).toContain('东示例区一号镇人民政府');
    expect(await childNames(area.district, 2022)).not.toContain('东示例区一号镇人民政府');
    expect(await childNames(area.otherDistrict, 2022)).toContain('东示例区一号镇人民政府');
  });

  it('an abolished agency is in the tree up to its last year', async () => {
    expect((await abolish(area.bureau, 2022)).statusCode).toBe(204);
    expect(await childNames(area.district, 2022)).toContain('东示例区教育局');
    expect(await childNames(area.district, 2023)).not.toContain('东示例区教育局');
    const answer = await change(area.bureau, { fromYear: 2024, name: '新名称局' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'AGENCY_ABOLISHED']);
  });

  it.each([
    ['below itself', 'district', { parentId: 'district' }, 'MOVE_BELOW_ITSELF'],
    ['below its own department', 'district', { parentId: 'bureau' }, 'MOVE_BELOW_ITSELF'],
  ] as const)('is not moved %s', async (_, who, { parentId }, code) => {
    const answer = await change(area[who], { fromYear: 2024, parentId: area[parentId] });
    expect([answer.statusCode, answer.json().code]).toEqual([409, code]);
  });

  it('an agency with others below it is not abolished', async () => {
    const answer = await abolish(area.district, 2023);
    expect(answer.json()).toMatchObject({ code: 'AGENCY_HAS_CHILDREN', details: { count: 2 } });
  });

  it('a change does not begin before a change that was made already', async () => {
    await change(area.bureau, { fromYear: 2023, name: '东示例区教育和体育局' });
    const answer = await change(area.bureau, { fromYear: 2022, name: '东示例区文教局' });
    expect(answer.json()).toMatchObject({
      code: 'LATER_CHANGE_EXISTS',
      message: expect.stringContaining('2023'),
    });
  });

  it('two of one name do not stand under one parent, nor two with one code anywhere', async () => {
    expect((await create({ name: '东示例区教育局' })).json()).toMatchObject({ code: 'AGENCY_NAME_TAKEN' });
    expect((await create({ name: '甲局', code: '11210000000000001X' })).statusCode).toBe(201);
    expect((await create({ name: '乙局', code: '11210000000000001X' })).json()).toMatchObject({
      code: 'AGENCY_CODE_TAKEN',
    });
  });

  it('nothing is put below what was not there yet', async () => {
    const young = (await create({ name: '示例新区管委会', kind: 'developmentZone' })).json<AgencyDetail>();
    const answer = await create({ name: '新区经济局', parentId: young.agency.id, fromYear: 2022 });
    expect(answer.json()).toMatchObject({ code: 'PARENT_NOT_IN_YEAR' });
  });

  it('an administrator changes nothing outside his area', async () => {
    const district = await signedIn(app, 'administrator', area.district);
    const outside = { code: 'AGENCY_NOT_FOUND' };
    const wanted = { name: '某局', kind: 'department', fromYear: 2024, parentId: area.otherDistrict };
    expect((await district.post(ROUTES.agencies, wanted)).json()).toMatchObject(outside);
    const address = at(ROUTES.agency, { id: area.otherBureau });
    expect((await district.patch(address, { fromYear: 2024, name: '某某局' })).json()).toMatchObject(outside);
    const move = { fromYear: 2024, parentId: area.otherDistrict };
    expect((await district.patch(at(ROUTES.agency, { id: area.bureau }), move)).json()).toMatchObject(
      outside,
    );
    const abolition = at(ROUTES.agencyAbolition, { id: area.otherBureau });
    expect((await district.post(abolition, { lastYear: 2023 })).json()).toMatchObject(outside);
    expect((await district.get(address)).json()).toMatchObject(outside);
  });

  it('is searched by name and alias, within the caller’s area', async () => {
    await change(area.township, { fromYear: 2024, aliases: ['东示例区教育示范镇政府'] });
    const district = await signedIn(app, 'leader', area.district);
    const search = async (text: string) =>
      (await district.get(`${ROUTES.agencySearch}?search=${encodeURIComponent(text)}&year=2024`))
        .json<Agency[]>()
        .map(({ name }) => name);
    expect(await search('教育')).toEqual(['东示例区教育局', '东示例区一号镇人民政府']);
    expect(await search('西示例区')).toEqual([]);
    expect(await search('%')).toEqual([]);
  });
});
