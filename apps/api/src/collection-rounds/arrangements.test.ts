import {
  type ArrangementKind,
  type CollectionRound,
  type Completeness,
  type Progress,
  ROUTES,
  type SaveArrangement,
  type SaveCollectionRound,
  type Submission,
  type SubmissionHistory,
  type SubmissionPage,
} from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;
const reason = '机构改革，职能划转';

describe('what is arranged for an agency besides the round', () => {
  let app: TestApp;
  let area: TestArea;
  let supervisor: TestClient;
  let district: TestClient;
  let bureau: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
    supervisor = await signedIn(app, 'supervisor', area.city);
    district = await signedIn(app, 'supervisor', area.district);
    bureau = await signedIn(app, 'agency', area.bureau);
  });
  beforeEach(() => standAt(app, '2026-02-01T09:00'));
  afterEach(async () => {
    jest.restoreAllMocks();
    await app.database.query('DELETE FROM round_arrangement');
  });
  afterAll(() => app.close());

  const address = (agencyId: string, what: ArrangementKind) =>
    at(ROUTES.arrangement, { year, agencyId, what });
  const arrange = (
    agencyId: string,
    what: ArrangementKind,
    terms: Partial<SaveArrangement> = {},
    by: TestClient = supervisor,
  ) => by.put(address(agencyId, what), { reason, ...terms });
  const submission = async (of = bureau, agencyId = area.bureau) =>
    (await of.get(at(ROUTES.submission, { agencyId, year }))).json<Submission>();
  const progress = async () =>
    (await supervisor.get(`${ROUTES.progress}?year=${year}`)).json<Progress>().area.counts;
  const list = async (filter: string) =>
    (await supervisor.get(`${ROUTES.submissions}?year=${year}&${filter}`)).json<SubmissionPage>().items;

  describe('days', () => {
    it('hold for all of an area before those of the round, and for an agency before those of its area', async () => {
      expect(await submission()).toMatchObject({ dueOn: '2026-01-26', publishOn: null, late: true });
      expect(
        (
          await arrange(area.district, 'areaDates', { submitOn: '2026-02-20', publishOn: '2026-02-22' })
        ).json(),
      ).toMatchObject({
        agencyName: '东示例区人民政府',
        submitOn: '2026-02-20',
        madeBy: '测试supervisor',
      });
      expect(await submission()).toMatchObject({ dueOn: '2026-02-20', publishOn: '2026-02-22', late: false });
      await arrange(area.bureau, 'agencyDates', { submitOn: '2026-01-30' }, district);
      expect(await submission()).toMatchObject({ dueOn: '2026-01-30', publishOn: '2026-02-22', late: true });
    });

    it('decide who is late in the list and in the counts alike', async () => {
      expect(await progress()).toMatchObject({ expected: 7, due: 3, late: 3, onTime: 0 });
      await arrange(area.district, 'areaDates', { submitOn: '2026-02-20' });
      expect(await progress()).toMatchObject({ expected: 7, due: 2, late: 2, onTime: 0 });
      expect((await list('late=true')).map(({ agencyName }) => agencyName)).toEqual([
        '示例市教育局',
        '西示例区教育局',
      ]);
      expect(await list('search=东示例区教育局')).toMatchObject([{ dueOn: '2026-02-20', late: false }]);
    });

    it('are refused without a day, or outside the round, with the field in words', async () => {
      expect((await arrange(area.bureau, 'agencyDates')).json()).toMatchObject({ code: 'ARRANGEMENT_WRONG' });
      const wrong = await arrange(area.bureau, 'agencyDates', { submitOn: '2026-04-01' });
      expect(wrong.json().message).toContain('晚于关闭日期 2026-03-31');
    });
  });

  describe('the dates of the round', () => {
    const dates = async (changes: Partial<SaveCollectionRound>) => {
      const {
        year: _year,
        state: _state,
        blocking: _blocking,
        ...before
      } = (await supervisor.get(at(ROUTES.collectionRound, { year }))).json<CollectionRound>();
      const administrator = await signedIn(app, 'administrator', area.city);
      return administrator.put(at(ROUTES.collectionRound, { year }), { ...before, ...changes });
    };
    afterEach(() => openTestRound(app, year));

    it('are not moved to where somebody could not report by the day given to them', async () => {
      await arrange(area.district, 'areaDates', { submitOn: '2026-03-20' });
      await arrange(area.bureau, 'agencyDates', { submitOn: '2026-03-25', publishOn: '2026-04-20' });
      const refused = (await dates({ closesOn: '2026-03-22' })).json();
      expect(refused).toMatchObject({ code: 'ARRANGED_DAYS_OUTSIDE' });
      expect(refused.message).toContain(
        '“东示例区教育局”单独日期的报送截止日期 2026-03-25 晚于关闭日期 2026-03-22',
      );
      expect(refused.message).not.toContain('本辖区日期');
      expect((await dates({ closesOn: '2026-03-25' })).statusCode).toBe(200);
      expect((await dates({ closesOn: '2026-03-15' })).json().message).toContain('2 处');
      await supervisor.delete(address(area.bureau, 'agencyDates'));
      expect((await dates({ closesOn: '2026-03-20' })).statusCode).toBe(200);
    });

    it('overtake a reopening where they close no earlier, which opens nothing then and says nothing', async () => {
      await arrange(area.bureau, 'reopening', { until: '2026-04-10' });
      expect(await submission()).toMatchObject({ reopening: { until: '2026-04-10' } });
      expect((await dates({ closesOn: '2026-04-30' })).statusCode).toBe(200);
      expect(await submission()).toMatchObject({ reopening: null, round: { closesOn: '2026-04-30' } });
      expect(await list('search=东示例区教育局')).toMatchObject([{ reopenedUntil: null }]);
    });

    it('and days arranged at the same time: one is told', async () => {
      const [moved, arranged] = await Promise.all([
        dates({ closesOn: '2026-03-22' }),
        arrange(area.bureau, 'agencyDates', { submitOn: '2026-03-25' }),
      ]);
      expect([
        [200, 400],
        [409, 200],
      ]).toContainEqual([moved.statusCode, arranged.statusCode]);
    });
  });

  describe('an exemption', () => {
    it('takes the agency out of those expected, late and missing, and says why', async () => {
      await arrange(area.bureau, 'exemption');
      expect(await submission()).toMatchObject({
        exemption: reason,
        dueOn: null,
        late: false,
        editable: false,
      });
      expect(await progress()).toMatchObject({ expected: 6, exempt: 1, late: 2, toSum: 3, notStarted: 6 });
      expect(await list('exempt=true')).toMatchObject([{ agencyName: '东示例区教育局', exemption: reason }]);
      expect((await list('state=notStarted')).map(({ agencyId }) => agencyId)).not.toContain(area.bureau);
      const completeness = await supervisor.get(`${ROUTES.completeness}?agencyId=${area.city}&year=${year}`);
      expect(completeness.json<Completeness>()).toMatchObject({
        expected: 3,
        exempt: 1,
        missing: { total: 3 },
      });
      const history = await bureau.get(at(ROUTES.submissionHistory, { agencyId: area.bureau }));
      expect(history.json<SubmissionHistory>()).toMatchObject([
        { exemption: reason, open: false, late: false },
      ]);
    });

    it('is undone by the supervisor, and both are in the record', async () => {
      await arrange(area.bureau, 'exemption');
      expect(
        (await upload(bureau, area.bureau, year, reportFile('东示例区教育局', year))).json(),
      ).toMatchObject({
        code: 'AGENCY_EXEMPT',
      });
      expect((await supervisor.delete(address(area.bureau, 'exemption'))).statusCode).toBe(204);
      expect((await supervisor.delete(address(area.bureau, 'exemption'))).json().code).toBe(
        'ARRANGEMENT_NOT_FOUND',
      );
      expect(await submission()).toMatchObject({ exemption: null, editable: true });
      const record = await supervisor.get(`${ROUTES.audit}?pageSize=50`);
      expect(
        record
          .json()
          .items.map(({ action, subject }: { action: string; subject: string }) => [action, subject]),
      ).toEqual(
        expect.arrayContaining([
          ['arrangement.made', '2025 年度填报 免报'],
          ['arrangement.undone', '2025 年度填报 免报'],
        ]),
      );
    });
  });

  describe('a reopening', () => {
    it('lets the agency report after the close until its day, and nobody else', async () => {
      standAt(app, '2026-04-05T09:00');
      const other = await signedIn(app, 'agency', area.otherBureau);
      const above = await signedIn(app, 'supervisor', area.city);
      expect(await submission(other, area.otherBureau)).toMatchObject({
        editable: false,
        round: { state: 'closed' },
      });
      await arrange(area.otherBureau, 'reopening', { until: '2026-04-10' }, above);
      expect(await submission(other, area.otherBureau)).toMatchObject({
        editable: true,
        round: { state: 'open', closesOn: '2026-04-10' },
        reopening: { until: '2026-04-10', reason },
      });
      const file = reportFile('西示例区教育局', year);
      expect((await upload(other, area.otherBureau, year, file)).statusCode).toBe(201);
      const listed = await above.get(`${ROUTES.submissions}?year=${year}&search=西示例区教育局`);
      expect(listed.json<SubmissionPage>().items).toMatchObject([{ reopenedUntil: '2026-04-10' }]);
      const history = await above.get(at(ROUTES.submissionHistory, { agencyId: area.otherBureau }));
      expect(history.json<SubmissionHistory>()).toMatchObject([{ open: true, reopenedUntil: '2026-04-10' }]);
      const township = await signedIn(app, 'agency', area.township);
      expect(await submission(township, area.township)).toMatchObject({ editable: false });
      standAt(app, '2026-04-11T09:00');
      const later = await signedIn(app, 'agency', area.otherBureau);
      expect(await submission(later, area.otherBureau)).toMatchObject({
        editable: false,
        round: { state: 'closed' },
      });
    });

    it('goes beyond the close of the round', async () => {
      expect((await arrange(area.bureau, 'reopening', { until: '2026-03-31' })).json().code).toBe(
        'ARRANGEMENT_WRONG',
      );
      expect((await arrange(area.bureau, 'reopening')).json().code).toBe('ARRANGEMENT_WRONG');
    });
  });

  it('is arranged by those above the agency, and not by itself, beside it, or in a year without a round', async () => {
    expect((await arrange(area.district, 'exemption', {}, district)).json().code).toBe('OWN_ARRANGEMENT');
    expect((await arrange(area.otherBureau, 'exemption', {}, district)).json().code).toBe('AGENCY_NOT_FOUND');
    expect((await arrange(area.bureau, 'exemption', {}, bureau)).statusCode).toBe(403);
    const other = at(ROUTES.arrangement, { year: 2023, agencyId: area.bureau, what: 'exemption' });
    expect((await supervisor.put(other, { reason })).json().code).toBe('ROUND_NOT_FOUND');
    expect((await arrange(area.bureau, 'exemption', { reason: '免' })).statusCode).toBe(400);
  });

  it('is listed to those above, each for their area', async () => {
    await arrange(area.bureau, 'exemption');
    await arrange(area.otherBureau, 'agencyDates', { submitOn: '2026-02-20' });
    const listed = async (by: TestClient, query = '') =>
      (await by.get(`${at(ROUTES.arrangements, { year })}${query}`)).json();
    expect(await listed(supervisor)).toMatchObject({ total: 2 });
    expect(await listed(supervisor, '?what=agencyDates')).toMatchObject({
      items: [{ agencyName: '西示例区教育局' }],
    });
    expect(await listed(district)).toMatchObject({
      total: 1,
      items: [{ agencyName: '东示例区教育局', reason }],
    });
  });

  it('is no exemption for a report that is handed in, and a report of an exempt agency is not handed in', async () => {
    const cityBureau = await signedIn(app, 'agency', area.cityBureau);
    const theirs = { agencyId: area.cityBureau, year };
    await upload(cityBureau, area.cityBureau, year, reportFile('示例市教育局', year));
    await arrange(area.cityBureau, 'exemption');
    const submit = async () =>
      (await cityBureau.post(at(ROUTES.submit, theirs), { version: 1, explanations: [] })).json();
    expect(await submit()).toMatchObject({ code: 'AGENCY_EXEMPT' });
    await supervisor.delete(address(area.cityBureau, 'exemption'));
    expect(await submit()).toMatchObject({ state: 'submitted' });
    expect((await arrange(area.cityBureau, 'exemption')).json()).toMatchObject({ code: 'REPORT_HANDED_IN' });
  });
});
