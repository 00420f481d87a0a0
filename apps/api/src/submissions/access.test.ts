import { ROUTES, type Role } from '@zhaojian/contract';
import { aLetter } from '../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;

describe('who may do what with a report', () => {
  let app: TestApp;
  let area: TestArea;
  const clients = new Map<string, TestClient>();
  /** A signed-in account of the role at the agency. */
  async function as(role: Role, place: keyof TestArea): Promise<TestClient> {
    const key = `${role} ${place}`;
    const known = clients.get(key) ?? (await signedIn(app, role, area[place]));
    clients.set(key, known);
    return known;
  }

  const address = (route: string, place: keyof TestArea, number = 1) =>
    at(route, { agencyId: area[place], year, number });
  const decisions = [ROUTES.return, ROUTES.accept, ROUTES.withdrawAcceptance];
  const body = { version: 1, reason: '请核对后再报', letter: aLetter('请核对后再报') };

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    for (const [place, name] of [
      ['bureau', '东示例区教育局'],
      ['otherBureau', '西示例区教育局'],
      ['township', '东示例区一号镇人民政府'],
    ] as const) {
      const client = await as('agency', place);
      await upload(client, area[place], year, reportFile(name, year));
      await client.post(address(ROUTES.submit, place), { version: 1 });
    }
    await (await as('supervisor', 'district')).post(address(ROUTES.accept, 'township'), { version: 1 });
  });
  afterAll(() => app.close());

  const refusedAsUnknown = { code: 'AGENCY_NOT_FOUND' };
  const reads = [
    ROUTES.submission,
    ROUTES.version,
    ROUTES.original,
    ROUTES.originalFile,
    ROUTES.submissionHistory,
  ];

  it.each(reads)('nobody sees another area’s report: GET %s answers as if there were none', async (route) => {
    const strangers = [
      await as('agency', 'bureau'),
      await as('supervisor', 'district'),
      await as('administrator', 'district'),
      await as('leader', 'district'),
    ];
    for (const stranger of strangers) {
      const answer = await stranger.get(address(route, 'otherBureau'));
      expect({ status: answer.statusCode, ...answer.json<object>() }).toMatchObject({
        status: 404,
        ...refusedAsUnknown,
      });
    }
  });

  it('an account of an agency sees its own report and not those below its agency', async () => {
    expect((await (await as('agency', 'bureau')).get(address(ROUTES.submission, 'bureau'))).statusCode).toBe(
      200,
    );
    const government = await as('agency', 'district');
    for (const route of reads) {
      expect((await government.get(address(route, 'bureau'))).json()).toMatchObject(refusedAsUnknown);
    }
  });

  it('supervisors and administrators read every report of their subtree', async () => {
    for (const role of ['supervisor', 'administrator'] as const) {
      for (const place of ['district', 'city'] as const) {
        const reader = await as(role, place);
        for (const route of reads) {
          expect((await reader.get(address(route, 'bureau'))).statusCode).toBe(200);
        }
      }
    }
  });

  it('leaders read accepted reports, and learn nothing about others', async () => {
    const leader = await as('leader', 'city');
    for (const route of reads) {
      expect((await leader.get(address(route, 'township'))).statusCode).toBe(200);
    }
    for (const route of reads.filter((candidate) => candidate !== ROUTES.submissionHistory)) {
      expect((await leader.get(address(route, 'bureau'))).statusCode).toBe(404);
    }
    expect((await leader.get(address(ROUTES.submission, 'bureau'))).json()).toMatchObject({
      code: 'REPORT_NOT_ACCEPTED',
    });
    expect((await leader.get(address(ROUTES.submissionHistory, 'bureau'))).json()).toEqual([]);
    expect((await leader.get(address(ROUTES.version, 'township', 2))).statusCode).toBe(404);
    expect((await leader.get(`${ROUTES.submissions}?year=${year}`)).statusCode).toBe(403);
  });

  it.each([ROUTES.uploads, ROUTES.versions, ROUTES.submit])(
    'only an agency’s own account reports for it: POST %s',
    async (route) => {
      for (const role of ['supervisor', 'administrator', 'leader'] as const) {
        const answer = await (await as(role, 'district')).post(address(route, 'bureau'), body);
        expect(answer.json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
      }
    },
  );

  it('an agency reports for no other agency, not even one below it', async () => {
    for (const place of ['bureau', 'district'] as const) {
      const client = await as('agency', place);
      const other = place === 'bureau' ? 'township' : 'bureau';
      const file = reportFile('东示例区教育局', year);
      expect((await upload(client, area[other], year, file)).json()).toMatchObject(refusedAsUnknown);
      const typed = { basedOn: 1, figures: {}, narratives: {}, reason: '改' };
      expect((await client.post(address(ROUTES.versions, other), typed)).json()).toMatchObject(
        refusedAsUnknown,
      );
      expect((await client.post(address(ROUTES.submit, other), { version: 1 })).json()).toMatchObject(
        refusedAsUnknown,
      );
    }
  });

  it.each(decisions)('only supervisors decide: POST %s', async (route) => {
    for (const [role, place] of [
      ['agency', 'bureau'],
      ['leader', 'city'],
      ['administrator', 'city'],
    ] as const) {
      const answer = await (await as(role, place)).post(address(route, 'bureau'), body);
      expect(answer.json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    }
  });

  it.each(decisions)('a supervisor decides nothing outside their subtree: POST %s', async (route) => {
    for (const place of ['otherDistrict', 'township'] as const) {
      const answer = await (await as('supervisor', place)).post(address(route, 'bureau'), body);
      expect(answer.json()).toMatchObject(refusedAsUnknown);
    }
  });

  it('a supervisor decides on their own agency’s report too, and so does one above', async () => {
    const accept = async (place: keyof TestArea) =>
      (await (await as('supervisor', place)).post(address(ROUTES.accept, 'bureau'), { version: 1 })).json();
    expect(await accept('bureau')).toMatchObject({ state: 'accepted' });
    await (await as('supervisor', 'city')).post(address(ROUTES.withdrawAcceptance, 'bureau'), body);
    expect(await accept('city')).toMatchObject({ state: 'accepted' });
  });

  it('an agency or a year that does not exist is answered alike', async () => {
    const supervisor = await as('supervisor', 'city');
    const nobody = at(ROUTES.submission, { agencyId: '00000000-0000-4000-8000-000000000000', year });
    expect((await supervisor.get(nobody)).json()).toMatchObject(refusedAsUnknown);
    const before = await supervisor.get(at(ROUTES.submission, { agencyId: area.bureau, year: 2018 }));
    expect(before.json()).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
