import { ROUTES, type Progress, type SubmissionHistory, type SubmissionPage } from '@zhaojian/contract';
import { AgencyChanges } from '../../agencies/agency-changes.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { aLetter } from '../../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;

describe('who has reported', () => {
  let app: TestApp;
  let area: TestArea;
  let city: TestClient;
  let district: TestClient;

  /** 东示例区教育局 handed in late and was accepted, 西示例区教育局 in time and was returned, 示例市教育局 has a draft; nobody else began. */
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
    const reported = async (place: keyof TestArea, name: string, moment: string, submits = true) => {
      standAt(app, moment);
      const client = await signedIn(app, 'agency', area[place]);
      await upload(client, area[place], year, reportFile(name, year));
      if (submits) await client.post(at(ROUTES.submit, { agencyId: area[place], year }), { version: 1 });
    };
    await reported('otherBureau', '西示例区教育局', '2026-01-20T10:00');
    await reported('bureau', '东示例区教育局', '2026-01-28T10:00');
    await reported('cityBureau', '示例市教育局', '2026-01-28T11:00', false);
    standAt(app, '2026-02-01T09:00');
    city = await signedIn(app, 'supervisor', area.city);
    district = await signedIn(app, 'supervisor', area.district);
    await city.post(at(ROUTES.return, { agencyId: area.otherBureau, year }), {
      version: 1,
      letter: aLetter('请补充第五部分'),
    });
    await district.post(at(ROUTES.accept, { agencyId: area.bureau, year }), { version: 1 });
  });
  afterAll(() => app.close());

  const list = async (query: string, client = city) =>
    (await client.get(`${ROUTES.submissions}?year=${year}${query}`)).json<SubmissionPage>();
  const names = ({ items }: SubmissionPage) => items.map(({ agencyName }) => agencyName).toSorted();

  describe('the list', () => {
    it('holds every agency of the area, also those that have not begun', async () => {
      const page = await list('');
      expect(page.total).toBe(7);
      expect(page.items.find(({ agencyId }) => agencyId === area.township)).toEqual({
        agencyId: area.township,
        agencyName: '东示例区一号镇人民政府',
        kind: 'township',
        parentName: '东示例区人民政府',
        year,
        state: 'notStarted',
        broughtIn: false,
        dueOn: '2026-02-20',
        late: false,
        exemption: null,
        reopenedUntil: null,
        submittedAt: null,
        submittedVersion: null,
        errors: null,
        warnings: null,
        unread: null,
        doubtful: null,
        setAside: false,
        returns: 0,
        publishedOn: null,
        publishedLate: false,
        lastActivityAt: null,
      });
      expect(page.items.find(({ agencyId }) => agencyId === area.otherBureau)).toMatchObject({
        state: 'returned',
        late: false,
        returns: 1,
        submittedAt: '2026-01-20T02:00:00.000Z',
        errors: 0,
        lastActivityAt: '2026-02-01T01:00:00.000Z',
      });
    });

    it('is the supervisor’s own area, or a part of it', async () => {
      expect(names(await list('', district))).toEqual([
        '东示例区一号镇人民政府',
        '东示例区人民政府',
        '东示例区教育局',
      ]);
      expect(names(await list(`&agencyId=${area.otherDistrict}`))).toEqual([
        '西示例区人民政府',
        '西示例区教育局',
      ]);
      const outside = await district.get(`${ROUTES.submissions}?year=${year}&agencyId=${area.otherDistrict}`);
      expect(outside.json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    });

    it('can be narrowed by state, by lateness and by name', async () => {
      expect(names(await list('&state=accepted'))).toEqual(['东示例区教育局']);
      expect((await list('&state=notStarted')).total).toBe(4);
      // The city's bureau is late because its draft was not handed in by 26 January.
      expect(names(await list('&late=true'))).toEqual(['东示例区教育局', '示例市教育局']);
      expect((await list('&late=false')).total).toBe(5);
      expect(names(await list(`&search=${encodeURIComponent('教育局')}&state=returned`))).toEqual([
        '西示例区教育局',
      ]);
    });

    it('can be narrowed to several states, and to what waits for the caller', async () => {
      expect(names(await list('&state=accepted,returned'))).toEqual(['东示例区教育局', '西示例区教育局']);
      expect((await list('&mine=true')).total).toBe(0);
      await city.post(at(ROUTES.withdrawAcceptance, { agencyId: area.bureau, year }), {
        reason: '发现数据有误',
      });
      expect(names(await list('&mine=true'))).toEqual(['东示例区教育局']);
      expect(names(await list('&mine=true', district))).toEqual(['东示例区教育局']);
      const administrator = await signedIn(app, 'administrator', area.city);
      expect((await list('&mine=true', administrator)).total).toBe(0);
      await district.post(at(ROUTES.accept, { agencyId: area.bureau, year }), { version: 1 });
    });

    it.each([
      ['submittedAt', [['西示例区教育局'], ['东示例区教育局']]],
      ['lastActivityAt', [['示例市教育局'], ['东示例区教育局', '西示例区教育局']]],
      ['dueOn', [['东示例区教育局', '示例市教育局', '西示例区教育局']]],
    ])(
      'begins in the order of %s with the longest waiting, and is read on row by row',
      async (order, begins) => {
        const seen: string[] = [];
        for (let after = ''; ;) {
          const page = await list(`&order=${order}&pageSize=2${after}`);
          expect(page.total).toBe(7);
          seen.push(...page.items.map(({ agencyName }) => agencyName));
          if (page.next === null) break;
          after = `&after=${encodeURIComponent(page.next)}`;
        }
        expect(new Set(seen).size).toBe(7);
        expect(seen).toHaveLength(7);
        const waitedAlike = begins.map((group) => seen.splice(0, group.length).toSorted());
        expect(waitedAlike).toEqual(begins);
      },
    );

    it('passes nobody over while others move between the pages', async () => {
      const first = await list('&order=lastActivityAt&pageSize=1');
      expect(names(first)).toEqual(['示例市教育局']);
      standAt(app, '2026-02-01T09:01');
      const client = await signedIn(app, 'agency', area.cityBureau);
      await upload(
        client,
        area.cityBureau,
        year,
        reportFile('示例市教育局', year, { 'applications.newlyReceived.naturalPerson': 0 }),
      );
      const second = await list(
        `&order=lastActivityAt&pageSize=2&after=${encodeURIComponent(first.next ?? '')}`,
      );
      expect(names(second)).toEqual(['东示例区教育局', '西示例区教育局']);
    });

    it('refuses a place to go on from that it never gave', async () => {
      const answer = await city.get(`${ROUTES.submissions}?year=${year}&order=dueOn&after=1~x`);
      expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT' });
    });

    it('comes in pages without gaps or repetitions', async () => {
      const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`&page=${page}&pageSize=2`)));
      expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
      expect(new Set(pages.flatMap(({ items }) => items.map(({ agencyId }) => agencyId))).size).toBe(7);
    });
  });

  describe('the progress', () => {
    const progress = async (query = '', client = city) =>
      (await client.get(`${ROUTES.progress}?year=${year}${query}`)).json<Progress>();

    it('counts the agencies of the area by the state of their report', async () => {
      const { area: whole, round } = await progress();
      expect(whole).toMatchObject({
        agencyId: area.city,
        agencyName: '示例市人民政府',
        counts: {
          expected: 7,
          notStarted: 4,
          draft: 1,
          submitted: 0,
          returned: 1,
          accepted: 1,
          late: 2,
          onTime: 1,
          errors: 0,
        },
      });
      expect(round).toMatchObject({ year, state: 'open' });
    });

    it('counts each child with all below it, and what happened there last', async () => {
      const { children } = await progress();
      expect(children.map(({ agencyName, counts }) => [agencyName, counts.expected])).toEqual([
        ['示例市教育局', 1],
        ['东示例区人民政府', 3],
        ['西示例区人民政府', 2],
      ]);
      expect(children[1]).toMatchObject({
        childCount: 2,
        counts: { accepted: 1, late: 1, onTime: 0, notStarted: 2 },
        lastActivityAt: '2026-02-01T01:00:00.000Z',
      });
    });

    it('tells on which days reports were handed in for the first time', async () => {
      expect((await progress()).firstSubmissions).toEqual([
        { day: '2026-01-20', count: 1 },
        { day: '2026-01-28', count: 1 },
      ]);
    });

    it('is for those who follow an area, and for their area only', async () => {
      const agency = await signedIn(app, 'agency', area.bureau);
      expect((await agency.get(`${ROUTES.progress}?year=${year}`)).statusCode).toBe(403);
      const outside = await district.get(`${ROUTES.progress}?year=${year}&agencyId=${area.city}`);
      expect(outside.json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
      expect((await progress('', district)).area.counts.expected).toBe(3);
    });
  });

  it('an agency’s history has the years it was in the tree and asked for', async () => {
    await openTestRound(app, 2024);
    await openTestRound(app, 2020);
    await app.nest
      .get(AgencyChanges)
      .change(thePlatform, area.bureau, { fromYear: 2022, name: '东示例区教体局' });
    const history = (
      await city.get(at(ROUTES.submissionHistory, { agencyId: area.bureau }))
    ).json<SubmissionHistory>();
    expect(history).toMatchObject([
      { year: 2025, form: '2021', state: 'accepted', dueOn: '2026-01-26', late: true, open: true },
      { year: 2024, form: '2021', state: 'notStarted', dueOn: '2025-01-26', late: true, open: false },
      { year: 2020, form: '2019', state: 'notStarted', dueOn: '2021-01-26', late: true, open: false },
    ]);
  });
});
