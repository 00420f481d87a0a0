import {
  type ConsolidatedPreview,
  type Problem,
  type Reconciliation,
  type ReportVersion,
  ROUTES,
  type Submission,
} from '@zhaojian/contract';
import { CoverageChanges } from '../agencies/coverage-by-year/coverage-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;
const key = 'proactiveDisclosure.licences.decisions';

describe('the report of a government’s whole area', () => {
  let app: TestApp;
  let area: TestArea;
  let office: TestClient;
  let address: string;

  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
    standAt(app, '2026-01-10T09:00');
    office = await signedIn(app, 'agency', area.district);
    address = at(ROUTES.consolidatedReport, { agencyId: area.district, year });
  });
  afterEach(() => app.close());

  const accept = (agencyId: string) =>
    app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
  async function accepted(agencyId: string, figure: number): Promise<void> {
    await handIn(app, agencyId, year, { [key]: figure }, '存在的问题：公开内容不够全面。');
    await accept(agencyId);
  }
  const draft = (basedOn: number) => office.post(address, { basedOn });
  const submission = async () =>
    (await office.get(at(ROUTES.submission, { agencyId: area.district, year }))).json<Submission>();

  it('is shown before it is made, with who is missing and why', async () => {
    await accepted(area.bureau, 60);
    await handIn(app, area.township, year, {});
    expect((await office.get(address)).json<ConsolidatedPreview>()).toEqual({
      agencyId: area.district,
      year,
      added: 1,
      expected: 2,
      missing: [{ because: 'notAccepted', count: 1, names: ['东示例区一号镇人民政府'] }],
      rewritten: [],
      toSplit: [],
      latestVersion: 0,
    });
    expect((await submission()).versions).toEqual([]);
  });

  it('holds the sums, says what the agencies name, and names the missing ones in its foot', async () => {
    await accepted(area.bureau, 60);
    const answer = await draft(0);
    expect(answer.statusCode).toBe(201);
    const { source, number, report, original } = answer.json<ReportVersion>();
    expect({ source, number, original }).toEqual({ source: 'drafted', number: 1, original: null });
    expect(report.cells[key]?.value).toBe(60);
    expect(report.narratives.improvement.text).toContain('1家行政机关提出');
    expect(report.narratives.otherMatters.text).toContain('未报送的1家：东示例区一号镇人民政府');
    expect((await submission()).state).toBe('draft');
  });

  it('is edited, handed in and accepted like any other, and is then what the sums are', async () => {
    await accepted(area.bureau, 60);
    await accepted(area.township, 7);
    await draft(0);
    await office.post(at(ROUTES.versions, { agencyId: area.district, year }), {
      basedOn: 1,
      figures: {},
      narratives: { otherMatters: '本年度未收取信息处理费。' },
    });
    const handedIn = await office.post(at(ROUTES.submit, { agencyId: area.district, year }), { version: 2 });
    expect(handedIn.json()).toMatchObject({ state: 'submitted' });
    const supervisor = await signedIn(app, 'supervisor', area.city);
    await supervisor.post(at(ROUTES.accept, { agencyId: area.district, year }), { version: 2 });
    const { published, summed } = (
      await supervisor.get(`${ROUTES.reconciliation}?agencyId=${area.district}&year=${year}`)
    ).json<Reconciliation>();
    expect(published?.[key]).toBe(67);
    expect(published).toEqual(summed);
  });

  it('is not handed in with a figure that is not the sum, until the office says why', async () => {
    await accepted(area.bureau, 60);
    await draft(0);
    await office.post(at(ROUTES.versions, { agencyId: area.district, year }), {
      basedOn: 1,
      figures: { [key]: 61 },
      narratives: {},
    });
    const submit = at(ROUTES.submit, { agencyId: area.district, year });
    const refused = await office.post(submit, { version: 2 });
    expect(JSON.stringify(refused.json<Problem>())).toContain('汇总数是 60');
    const text = '一家单位报送后又补正一件，已核实。';
    const explanations = [
      { check: 'DEPARTS_FROM_SUMS', section: 'proactiveDisclosure', about: key, text },
      { check: 'TEXT_FIGURES', section: 'overview', text },
    ];
    const handedIn = await office.post(submit, { version: 2, explanations });
    expect(handedIn.json()).toMatchObject({ state: 'submitted' });
  });

  it('becomes the next version where there is one, and takes nothing away', async () => {
    await accepted(area.bureau, 60);
    await draft(0);
    expect((await draft(0)).json()).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect((await draft(1)).json()).toMatchObject({ number: 2, source: 'drafted' });
    expect((await submission()).versions).toHaveLength(2);
  });

  it('drafted anew keeps what people rewrote, takes the new sums, and says what to look at', async () => {
    await accepted(area.bureau, 60);
    await draft(0);
    const words = '本年度，全区各行政机关扎实推进政府信息公开。';
    await office.post(at(ROUTES.versions, { agencyId: area.district, year }), {
      basedOn: 1,
      figures: {},
      narratives: { overview: words },
    });
    await accepted(area.township, 7);
    expect((await office.get(address)).json()).toMatchObject({ rewritten: ['overview'], missing: [] });
    const { report, notices } = (await draft(2)).json<ReportVersion>();
    expect(report.cells[key]?.value).toBe(67);
    expect(report.narratives.overview.text).toBe(words);
    expect(report.narratives.improvement.text).toContain('2家行政机关提出');
    expect(report.narratives.otherMatters.text).not.toContain('一号镇');
    expect(notices).toContainEqual({
      code: 'REWRITTEN_TEXTS_KEPT',
      message: expect.stringContaining('“总体情况”沿用您改写过的文字'),
    });
  });

  it('counts what is named by the reports it adds up, not by what was drafted from them below', async () => {
    await accepted(area.bureau, 60);
    await draft(0);
    await office.post(at(ROUTES.submit, { agencyId: area.district, year }), {
      version: 1,
      explanations: [],
    });
    await accept(area.district);
    const city = await signedIn(app, 'agency', area.city);
    const answer = await city.post(at(ROUTES.consolidatedReport, { agencyId: area.city, year }), {
      basedOn: 0,
    });
    const { text } = answer.json<ReportVersion>().report.narratives.improvement;
    expect(text).toContain('1家行政机关提出');
    expect(text).not.toContain('2家行政机关提出');
  });

  it('is not handed in once its agency reports for its own office alone: it would count twice', async () => {
    await accepted(area.bureau, 60);
    await draft(0);
    const change = { fromYear: year, coversArea: false };
    await app.nest.get(CoverageChanges).cover(thePlatform, area.district, change);
    const refused = await office.post(at(ROUTES.submit, { agencyId: area.district, year }), { version: 1 });
    expect(refused.json()).toMatchObject({ code: 'DRAFTED_FOR_AREA' });
  });

  it('may be given up for the file that was there before', async () => {
    await accepted(area.bureau, 60);
    const file = reportFile('东示例区人民政府', year);
    const send = (basedOn: number) => upload(office, area.district, year, file, { basedOn });
    expect((await send(0)).statusCode).toBe(201);
    expect((await send(1)).json()).toMatchObject({ code: 'SAME_FILE' });
    await draft(1);
    expect((await send(2)).json()).toMatchObject({ number: 3 });
  });

  it('is none where nothing is accepted, or where the report is of one’s own office', async () => {
    expect((await office.get(address)).json()).toMatchObject({ code: 'NOTHING_ACCEPTED' });
    expect((await draft(0)).json()).toMatchObject({ code: 'NOTHING_ACCEPTED' });
    const bureau = await signedIn(app, 'agency', area.bureau);
    const own = at(ROUTES.consolidatedReport, { agencyId: area.bureau, year });
    expect((await bureau.post(own, { basedOn: 0 })).json()).toMatchObject({ code: 'COVERS_NO_AREA' });
  });

  it('is made by nobody else', async () => {
    const leader = await signedIn(app, 'leader', area.district);
    expect((await leader.post(address, { basedOn: 0 })).statusCode).toBe(403);
    const bureau = await signedIn(app, 'agency', area.bureau);
    expect((await bureau.get(address)).statusCode).toBe(404);
  });
});
