import {
  type AuditPage,
  type FigureSeries,
  type Progress,
  ROUTES,
  type Submission,
  type SubmissionPage,
} from '@zhaojian/contract';
import { aLetter } from '../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { allFigures, allNarratives } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

jest.mock('@zhaojian/contract/declared-workflow', () => {
  const { withTwoLevels } = jest.requireActual('@zhaojian/contract/testing/two-levels');
  return withTwoLevels(jest.requireActual('@zhaojian/contract/declared-workflow'));
});

const year = 2025;

describe('a workflow in which the district reviews and the city accepts', () => {
  let app: TestApp;
  let area: TestArea;
  let bureau: TestClient;
  let district: TestClient;
  let city: TestClient;
  let leader: TestClient;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    bureau = await signedIn(app, 'agency', area.bureau);
    district = await signedIn(app, 'supervisor', area.district);
    city = await signedIn(app, 'supervisor', area.city);
    leader = await signedIn(app, 'leader', area.city);
  });
  afterAll(() => app.close());

  const task = () => at(ROUTES.submission, { agencyId: area.bureau, year });
  const step = (who: TestClient, name: string, body: object = { version: 1 }) =>
    who.post(`${task()}/${name}`, body);
  const seenBy = async (who: TestClient) => (await who.get(task())).json<Submission>();
  const stepsOf = async (who: TestClient) => (await seenBy(who)).transitions;
  const queueOf = async (who: TestClient) =>
    (await who.get(`${ROUTES.submissions}?year=${year}&mine=true`)).json<SubmissionPage>().total;
  const counts = async () =>
    (await city.get(`${ROUTES.progress}?year=${year}`)).json<Progress>().area.counts as Record<
      string,
      number
    >;
  const reportsInTotals = async () => {
    const query = `agencyId=${area.city}&fromYear=${year}&toYear=${year}`;
    const { years } = (await leader.get(`${ROUTES.figureSeries}?${query}`)).json<FigureSeries>();
    return Object.keys(years[0]?.figures ?? {}).length > 0;
  };

  it('first waits for the agency directly above, and for nobody else', async () => {
    const narratives = allNarratives('示例市数据局', year);
    const typed = { basedOn: 0, figures: allFigures(year), narratives, reason: null };
    const { number, findings } = (
      await bureau.post(at(ROUTES.versions, { agencyId: area.bureau, year }), typed)
    ).json<{
      number: number;
      findings: { check: string; section: string; about?: string }[];
    }>();
    const explanations = findings.map(({ check, section, about }) => ({
      check,
      section,
      about,
      text: '测试用的数字',
    }));
    expect((await step(bureau, 'submit', { version: number, explanations })).json()).toMatchObject({
      state: 'submitted',
      transitions: [],
    });

    expect(await stepsOf(district)).toEqual(['return', 'approveAtDistrict']);
    expect(await stepsOf(city)).toEqual([]);
    expect([await queueOf(district), await queueOf(city)]).toEqual([1, 0]);
    expect((await step(city, 'approve-at-district')).json()).toMatchObject({
      code: 'OTHER_LEVEL',
      message: '“初审通过”由直接上级主管部门办理，您所在的机构不能办理。',
    });
    expect((await step(city, 'accept')).json()).toMatchObject({ code: 'STATE_CHANGED' });
  });

  it('then waits for the top of the tree, and counts nowhere yet', async () => {
    expect((await step(district, 'approve-at-district')).json()).toMatchObject({
      state: 'reviewedByDistrict',
      acceptedVersion: null,
    });
    expect(await stepsOf(city)).toEqual(['accept', 'returnFromCity']);
    expect([await queueOf(district), await queueOf(city)]).toEqual([0, 1]);
    expect((await step(district, 'accept')).json()).toMatchObject({
      code: 'OTHER_LEVEL',
      message: expect.stringContaining('“终审通过”由最上级主管部门办理'),
    });

    expect(await counts()).toMatchObject({ submitted: 0, reviewedByDistrict: 1, accepted: 0, expected: 7 });
    expect(await reportsInTotals()).toBe(false);
    expect((await leader.get(task())).json()).toMatchObject({ code: 'REPORT_NOT_ACCEPTED' });
  });

  it('is closed to its agency meanwhile, which reads where it is', async () => {
    const typed = { basedOn: 1, figures: {}, narratives: {}, reason: '改' };
    const refused = await bureau.post(at(ROUTES.versions, { agencyId: area.bureau, year }), typed);
    expect(refused.json()).toMatchObject({
      code: 'NOT_EDITABLE',
      message: expect.stringContaining('区县已经审核、正在市级终审'),
    });
  });

  it('counts once the city has accepted it, and no longer once the city withdraws', async () => {
    expect((await step(city, 'accept')).json()).toMatchObject({ state: 'accepted', acceptedVersion: 1 });
    expect(await reportsInTotals()).toBe(true);
    expect((await leader.get(task())).json()).toMatchObject({ state: 'accepted' });

    const reason = { reason: '发现数据有误' };
    expect((await step(district, 'withdraw-acceptance', reason)).json()).toMatchObject({
      code: 'OTHER_LEVEL',
    });
    expect((await step(city, 'withdraw-acceptance', reason)).json()).toMatchObject({
      state: 'reviewedByDistrict',
    });
    expect(await reportsInTotals()).toBe(false);
  });

  it('goes back from the city to its agency, and begins again at the district', async () => {
    const sent = await step(city, 'return-from-city', { version: 1, letter: aLetter() });
    expect(sent.json()).toMatchObject({
      state: 'returned',
      returnReason: expect.stringContaining('请补充第五部分的改进措施'),
    });
    expect(await seenBy(bureau)).toMatchObject({ editable: true, transitions: ['submit'] });
  });

  it('has every step in its trail and in the record, by whom it was taken', async () => {
    const { events } = await seenBy(bureau);
    expect(events.map(({ kind }) => kind).toReversed()).toEqual([
      'entered',
      'submitted',
      'approvedAtDistrict',
      'accepted',
      'acceptanceWithdrawn',
      'returnedFromCity',
    ]);
    const { items } = (
      await city.get(`${ROUTES.audit}?action=submission.approvedAtDistrict`)
    ).json<AuditPage>();
    expect(items).toMatchObject([{ actionName: '区县初审通过', agencyName: '东示例区教育局' }]);
  });

  it('lets the top of the tree decide twice on what is directly below it', async () => {
    const agency = await signedIn(app, 'agency', area.cityBureau);
    const own = at(ROUTES.submission, { agencyId: area.cityBureau, year });
    const narratives = allNarratives('示例市数据局', year);
    const typed = { basedOn: 0, figures: allFigures(year), narratives, reason: null };
    const { findings } = (await agency.post(`${own}/versions`, typed)).json<{ findings: object[] }>();
    const explanations = findings.map((finding) => ({
      ...Object.fromEntries(
        Object.entries(finding).filter(([key]) => ['check', 'section', 'about'].includes(key)),
      ),
      text: '测试用的数字',
    }));
    await agency.post(`${own}/submit`, { version: 1, explanations });
    expect((await city.post(`${own}/approve-at-district`, { version: 1 })).json()).toMatchObject({
      state: 'reviewedByDistrict',
      transitions: ['accept', 'returnFromCity'],
    });
    expect((await city.post(`${own}/accept`, { version: 1 })).json()).toMatchObject({ state: 'accepted' });
  });
});
