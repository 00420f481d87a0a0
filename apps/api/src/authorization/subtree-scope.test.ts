import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt as callerWithRole } from '../testing/test-callers.ts';
import { SubtreeScope } from './subtree-scope.service.ts';

describe('what a caller sees', () => {
  let app: TestApp;
  let area: TestArea;
  let scope: SubtreeScope;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    scope = app.nest.get(SubtreeScope);
  });
  afterAll(() => app.close());

  const callerAt = (agencyId: string) => callerWithRole('supervisor', agencyId);

  it('is their own agency and all below it', async () => {
    const district = callerAt(area.district);
    for (const id of [area.district, area.bureau, area.township]) {
      expect(await scope.node(district, id, 2024)).toMatchObject({ id });
    }
    expect(await scope.node(district, undefined, 2024)).toMatchObject({ id: area.district });
  });

  it.each(['city', 'cityBureau', 'otherDistrict', 'otherBureau'] as const)(
    'is not what is above or beside it: %s',
    async (key) => {
      const refusal = { code: 'AGENCY_NOT_FOUND', status: 404 };
      await expect(scope.node(callerAt(area.district), area[key], 2024)).rejects.toMatchObject(refusal);
      await expect(scope.latest(callerAt(area.district), area[key])).rejects.toMatchObject(refusal);
    },
  );

  it('is nothing that does not exist', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    const refusal = { code: 'AGENCY_NOT_FOUND', status: 404 };
    await expect(scope.node(callerAt(area.city), unknown, 2024)).rejects.toMatchObject(refusal);
    await expect(scope.latest(callerAt(area.city), unknown)).rejects.toMatchObject(refusal);
  });

  it('an agency that moved away belongs to the old area for the years before, and to the new one after', async () => {
    const moved = await plantAgency(app, {
      name: '示例街道办事处',
      kind: 'township',
      parentId: area.district,
    });
    await app.nest
      .get(AgencyChanges)
      .change(thePlatform, moved, { fromYear: 2023, parentId: area.otherDistrict });

    await expect(scope.node(callerAt(area.district), moved, 2022)).resolves.toMatchObject({ id: moved });
    const elsewhere = { code: 'AGENCY_NOT_IN_YEAR', message: expect.stringContaining('不属于本区域') };
    await expect(scope.node(callerAt(area.district), moved, 2023)).rejects.toMatchObject(elsewhere);
    await expect(scope.node(callerAt(area.otherDistrict), moved, 2022)).rejects.toMatchObject(elsewhere);
    await expect(scope.node(callerAt(area.cityBureau), moved, 2022)).rejects.toMatchObject({
      code: 'AGENCY_NOT_FOUND',
    });
    await expect(scope.node(callerAt(area.otherDistrict), moved, 2023)).resolves.toMatchObject({ id: moved });
    await expect(scope.latest(callerAt(area.otherDistrict), moved)).resolves.toMatchObject({ id: moved });
    await expect(scope.latest(callerAt(area.district), moved)).rejects.toMatchObject({
      code: 'AGENCY_NOT_FOUND',
    });
  });

  it('does not tell what became of an agency elsewhere: founded or abolished there, it was not in the area', async () => {
    const moved = await plantAgency(app, {
      name: '示例园区管委会',
      kind: 'developmentZone',
      parentId: area.district,
      fromYear: 2021,
    });
    const changes = app.nest.get(AgencyChanges);
    await changes.change(thePlatform, moved, { fromYear: 2022, parentId: area.otherDistrict });
    await changes.abolish(thePlatform, moved, 2023);
    const whyNot = async (place: keyof TestArea, year: number) =>
      (await scope.years(callerAt(area[place]), moved)).absenceIn(year);
    expect([await whyNot('district', 2020), await whyNot('district', 2024)]).toEqual(['notYet', 'elsewhere']);
    expect([await whyNot('otherDistrict', 2020), await whyNot('otherDistrict', 2024)]).toEqual([
      'elsewhere',
      'abolished',
    ]);
    expect([await whyNot('city', 2020), await whyNot('city', 2024)]).toEqual(['notYet', 'abolished']);
  });

  it('a year before the agency existed is refused with its name and the year', async () => {
    const young = await plantAgency(app, {
      name: '示例数据局',
      kind: 'department',
      parentId: area.city,
      fromYear: 2024,
    });
    await expect(scope.node(callerAt(area.city), young, 2023)).rejects.toMatchObject({
      code: 'AGENCY_NOT_IN_YEAR',
      message: expect.stringMatching(/示例数据局.*2023/),
    });
    await expect(scope.node(callerAt(area.district), young, 2023)).rejects.toMatchObject({
      code: 'AGENCY_NOT_FOUND',
    });
  });

  it('the way down begins at the caller, not above them', async () => {
    const bureau = await scope.node(callerAt(area.district), area.bureau, 2024);
    const path = await scope.pathWithinArea(callerAt(area.district), bureau, 2024);
    expect(path.map(({ name }) => name)).toEqual(['东示例区人民政府', '东示例区教育局']);
  });
});
