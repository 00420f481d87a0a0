import { type Agency, type AgencyDetail, ROUTES } from '@zhaojian/contract';
import { AgencyTree } from './agency-tree.service.ts';
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
  const revisionOf = async (id: string) => {
    const agency = await app.nest.get(AgencyTree).findLatest(id);
    return agency?.revision ?? 1;
  };
  const change = async (id: string, wanted: object, client = administrator) =>
    client.post(ROUTES.treeChanges, {
      change: { what: 'change', agencyId: id, revision: await revisionOf(id), ...wanted },
    });
  const abolish = async (id: string, lastYear: number, client = administrator) =>
    client.post(ROUTES.treeChanges, {
      change: { what: 'abolish', agencyId: id, revision: await revisionOf(id), lastYear, successorIds: [] },
    });
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
    expect((await abolish(area.bureau, 2022)).statusCode).toBe(200);
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

  it('refuses two agencies of one name under one parent, and two with one code in one area', async () => {
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

  it('an administrator changes nothing outside their area', async () => {
    const district = await signedIn(app, 'administrator', area.district);
    const outside = { code: 'AGENCY_NOT_FOUND' };
    const wanted = { name: '某局', kind: 'department', fromYear: 2024, parentId: area.otherDistrict };
    expect((await district.post(ROUTES.agencies, wanted)).json()).toMatchObject(outside);
    const renamed = await change(area.otherBureau, { fromYear: 2024, name: '某某局' }, district);
    expect(renamed.json()).toMatchObject(outside);
    const moved = await change(area.bureau, { fromYear: 2024, parentId: area.otherDistrict }, district);
    expect(moved.json()).toMatchObject(outside);
    expect((await abolish(area.otherBureau, 2023, district)).json()).toMatchObject(outside);
    const address = at(ROUTES.agency, { id: area.otherBureau });
    expect((await district.get(address)).json()).toMatchObject(outside);
  });

  it.each([
    ['its name', { name: '东示例县人民政府' }],
    ['its kind, and with it the day its report is due', { kind: 'developmentZone' }],
    ['its place', { parentId: 'bureau' }],
  ])('%s is not for an area’s own administrator to change', async (_, wanted) => {
    const district = await signedIn(app, 'administrator', area.district);
    const body =
      'parentId' in wanted ? { fromYear: 2024, parentId: area.bureau } : { fromYear: 2024, ...wanted };
    const answer = await change(area.district, body, district);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'OWN_AGENCY_LOCKED']);
    if ('parentId' in wanted) return;
    expect((await change(area.district, body)).statusCode).toBe(200);
  });

  it('an area’s own administrator describes it, but does not abolish it', async () => {
    const district = await signedIn(app, 'administrator', area.district);
    const described = await change(area.district, { fromYear: 2024, aliases: ['东示例区政府'] }, district);
    expect(described.statusCode).toBe(200);
    const bureau = await signedIn(app, 'administrator', area.bureau);
    expect((await abolish(area.bureau, 2024, bureau)).json()).toMatchObject({ code: 'OWN_AGENCY_LOCKED' });
  });

  it('at the top of the tree, where nobody is above, it is', async () => {
    expect((await change(area.city, { fromYear: 2024, name: '示例新市人民政府' })).statusCode).toBe(200);
  });

  it('tells that another area uses a code only to those above both', async () => {
    const code = '11210000000000001X';
    const district = await signedIn(app, 'administrator', area.district);
    await change(area.otherBureau, { fromYear: 2024, code });
    const taken = await change(area.cityBureau, { fromYear: 2024, code });
    expect(taken.json()).toMatchObject({
      code: 'AGENCY_CODE_TAKEN',
      message: expect.stringContaining('西示例区教育局'),
    });
    expect((await change(area.bureau, { fromYear: 2024, code }, district)).statusCode).toBe(200);
    expect((await detail(area.bureau, 2024)).sameCode.map(({ name }) => name)).toEqual(['西示例区教育局']);
    const own = (await district.get(`${at(ROUTES.agency, { id: area.bureau })}?year=2024`)).json();
    expect(own).toMatchObject({ agency: { code }, sameCode: [] });
  });

  it('of two people who change one agency at once, one learns of the other and nothing of theirs is done', async () => {
    const revision = await revisionOf(area.bureau);
    const answers = await Promise.all([
      change(area.bureau, { revision, fromYear: 2024, name: '东示例区教育和体育局', sector: '教育' }),
      change(area.bureau, { revision, fromYear: 2024, parentId: area.city, sector: '体育' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ statusCode }) => statusCode === 409);
    expect(refused?.json()).toMatchObject({
      code: 'AGENCY_CHANGED',
      message: expect.stringMatching(/测试administrator/),
    });
    const { agency } = await detail(area.bureau, 2024);
    expect([
      ['东示例区教育和体育局', area.district, '教育'],
      ['东示例区教育局', area.city, '体育'],
    ]).toContainEqual([agency.name, agency.parentId, agency.sector]);
  });

  it('two that are put below each other at once do not both get there', async () => {
    const answers = await Promise.all([
      change(area.district, { fromYear: 2024, parentId: area.otherDistrict }),
      change(area.otherDistrict, { fromYear: 2024, parentId: area.district }),
    ]);
    expect(answers.map((answer) => answer.json<{ code?: string }>().code ?? 'done').toSorted()).toEqual([
      'MOVE_BELOW_ITSELF',
      'done',
    ]);
  });

  it('nothing is put below what is abolished at the same time', async () => {
    const answers = await Promise.all([
      abolish(area.bureau, 2023),
      create({ name: '东示例区考试中心', parentId: area.bureau, fromYear: 2024 }),
    ]);
    const codes = answers.map((answer) => (answer.statusCode < 300 ? 'done' : answer.json().code));
    expect([
      ['done', 'PARENT_ABOLISHED'],
      ['AGENCY_HAS_CHILDREN', 'done'],
    ]).toContainEqual(codes);
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
