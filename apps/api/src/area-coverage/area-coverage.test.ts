import {
  type AgencyDetail,
  type FigureSeries,
  ROUTES,
  type TotalsPreview,
  type YearChanges,
} from '@zhaojian/contract';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const key = 'applications.newlyReceived.total';

describe('a government whose report covers its area, or its own office only', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  let government: string;

  /** 北示例区 was founded as if it reported for its own office: 100, and its bureau 167, in 2024 and 2025. */
  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
    government = await found({ name: '北示例区人民政府', kind: 'government', coversArea: false });
    const bureau = await found({ name: '北示例区教育局', kind: 'department', parentId: government });
    for (const year of [2024, 2025]) {
      standAt(app, `${year + 1}-01-10T09:00`);
      await openTestRound(app, year);
      await accepted(bureau, year, 167);
      await accepted(government, year, 100);
    }
  });
  afterEach(() => app.close());

  async function found(wanted: object): Promise<string> {
    const answer = await administrator.post(ROUTES.agencies, {
      fromYear: 2019,
      parentId: area.city,
      ...wanted,
    });
    return answer.json<AgencyDetail>().agency.id;
  }
  async function accepted(agencyId: string, year: number, newlyReceived: number): Promise<void> {
    await handIn(app, agencyId, year, { [key]: newlyReceived });
    const supervisor = callerAt('supervisor', area.city);
    await app.nest
      .get(Decisions)
      .take(supervisor, agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
  }
  async function sums(agencyId = area.city): Promise<(number | undefined)[]> {
    const address = `${ROUTES.figureSeries}?agencyId=${agencyId}&fromYear=2024&toYear=2025`;
    const { years } = (await administrator.get(address)).json<FigureSeries>();
    return years.map(({ figures }) => figures[key]);
  }
  const revisionOf = async (id: string) => (await app.nest.get(AgencyTree).findLatest(id))?.revision ?? 1;
  const wanted = async (id: string, more: object) => ({
    revision: await revisionOf(id),
    fromYear: 2019,
    coversArea: true,
    ...more,
  });
  const preview = async (id: string, more: object = {}, client = administrator) =>
    client.post(at(ROUTES.agencyCoveragePreview, { id }), await wanted(id, more));
  const change = async (id: string, more: object = {}, client = administrator) =>
    client.put(at(ROUTES.agencyCoverage, { id }), await wanted(id, more));
  async function confirm(id: string, more: object = {}) {
    const { digest } = (await preview(id, more)).json<TotalsPreview>();
    return change(id, { ...more, digest });
  }

  it('counted on top of its departments, it is corrected: 267 becomes 167, shown before it is done', async () => {
    expect(await sums()).toEqual([267, 267]);
    const { effects } = (await preview(government)).json<TotalsPreview>();
    const newlyReceived = effects.map(({ year, agencyName, figures }) => [
      year,
      agencyName,
      figures.find(({ measure }) => measure === 'newlyReceived'),
    ]);
    const put = { measure: 'newlyReceived', before: 267, after: 167 };
    expect(newlyReceived).toEqual([
      [2024, '示例市人民政府', put],
      [2024, '北示例区人民政府', put],
      [2025, '示例市人民政府', put],
      [2025, '北示例区人民政府', put],
    ]);
    expect(await sums()).toEqual([267, 267]);
    expect((await confirm(government)).statusCode).toBe(204);
    expect(await sums()).toEqual([167, 167]);
    expect(await sums(government)).toEqual([167, 167]);
  });

  it('changes from a year on, and leaves earlier years as they were', async () => {
    await confirm(government, { fromYear: 2025 });
    expect(await sums()).toEqual([267, 167]);
    const detail = async (year: number) =>
      (await administrator.get(`${at(ROUTES.agency, { id: government })}?year=${year}`)).json<AgencyDetail>();
    expect((await detail(2024)).agency.coversArea).toBe(false);
    expect((await detail(2025)).agency.coversArea).toBe(true);
    expect((await detail(2025)).coverage).toEqual([
      { fromYear: null, coversArea: false },
      { fromYear: 2025, coversArea: true },
    ]);
  });

  it('is taken back from an earlier year on, whatever was to hold later', async () => {
    await confirm(government, { fromYear: 2025 });
    await confirm(government, { fromYear: 2024, coversArea: true });
    expect(await sums()).toEqual([167, 167]);
    await confirm(government, { fromYear: 2019, coversArea: false });
    expect(await sums()).toEqual([267, 267]);
  });

  it('is not changed where nobody saw what it does to the totals', async () => {
    expect((await change(government)).json()).toMatchObject({ code: 'TOTALS_NOT_CONFIRMED' });
    expect(await sums()).toEqual([267, 267]);
  });

  it('is recorded, with what it did to the totals', async () => {
    await confirm(government, { fromYear: 2025 });
    const recorded = await app.database.query<{ action: string; details: object }[]>(
      'SELECT action, details FROM audit_entry WHERE agency_id = $1 ORDER BY id DESC LIMIT 2',
      [government],
    );
    expect(recorded).toMatchObject([
      { action: 'totals.changed', details: { effects: [{ year: 2025 }, { year: 2025 }] } },
      { action: 'agency.coverageChanged', details: { fromYear: 2025, coversArea: true } },
    ]);
  });

  it('changed by two people at once, one is told of the other’s change and nothing of theirs is done', async () => {
    const seen = { revision: await revisionOf(government) };
    const [one, other] = await Promise.all([
      preview(government, { ...seen, fromYear: 2025 }),
      preview(government, { ...seen, fromYear: 2024 }),
    ]);
    const answers = await Promise.all([
      change(government, { ...seen, fromYear: 2025, digest: one.json<TotalsPreview>().digest }),
      change(government, { ...seen, fromYear: 2024, digest: other.json<TotalsPreview>().digest }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
      code: 'AGENCY_CHANGED',
    });
    expect([
      [267, 167],
      [167, 167],
    ]).toContainEqual(await sums());
  });

  it('has to be stated when a government is founded, and is not asked of a department', async () => {
    const body = { fromYear: 2019, parentId: area.city };
    const unsaid = await administrator.post(ROUTES.agencies, {
      ...body,
      name: '南示例区人民政府',
      kind: 'government',
    });
    expect([unsaid.statusCode, unsaid.json().message]).toEqual([400, expect.stringContaining('涵盖全辖区')]);
    const department = { ...body, name: '示例市审计局', kind: 'department' };
    expect((await administrator.post(ROUTES.agencies, department)).statusCode).toBe(201);
    const covering = { ...department, name: '示例市统计局', coversArea: true };
    expect((await administrator.post(ROUTES.agencies, covering)).json()).toMatchObject({
      code: 'COVERS_NO_AREA',
    });
  });

  it.each([
    ['a department governs no area', 'cityBureau', {}, 'COVERS_NO_AREA'],
    ['nothing would be different', 'district', { coversArea: true }, 'COVERAGE_UNCHANGED'],
  ] as const)('is refused where %s', async (_, who, more, code) => {
    expect((await preview(area[who], more)).json()).toMatchObject({ code });
    expect((await change(area[who], more)).json()).toMatchObject({ code });
  });

  it('is decided above the government, not by its own administrator', async () => {
    const own = await signedIn(app, 'administrator', government);
    expect((await preview(government, {}, own)).json()).toMatchObject({ code: 'OWN_AGENCY_LOCKED' });
  });

  it('changes nothing about how many reports are to be added up in a year in which it does not report', async () => {
    await openTestRound(app, 2026);
    const exemption = at(ROUTES.arrangement, { year: 2026, agencyId: government, what: 'exemption' });
    const supervisor = await signedIn(app, 'supervisor', area.city);
    expect((await supervisor.put(exemption, { reason: '当年新设' })).statusCode).toBe(200);
    await confirm(government, { fromYear: 2026 });
    const changes = await administrator.get(`${ROUTES.yearChanges}?agencyId=${area.city}&year=2026`);
    expect(changes.json<YearChanges>().items.map(({ correction }) => correction)).toEqual(['exempted']);
  });

  it('does not become a department while its report covers the area', async () => {
    const turn = async (id: string) =>
      administrator.post(ROUTES.treeChanges, {
        change: {
          what: 'change',
          agencyId: id,
          revision: await revisionOf(id),
          fromYear: 2025,
          kind: 'department',
        },
      });
    expect((await turn(area.district)).json()).toMatchObject({ code: 'STILL_COVERS_AREA' });
    await confirm(area.district, { coversArea: false });
    expect((await turn(area.district)).statusCode).toBe(200);
  });
});
