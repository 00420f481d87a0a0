import { ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;
const received = { 'applications.newlyReceived.naturalPerson': 3, 'applications.newlyReceived.total': 3 };
const figures = {
  ...received,
  'applications.disclosed.naturalPerson': 3,
  'applications.disclosed.total': 3,
  'applications.outcomesTotal.naturalPerson': 3,
  'applications.outcomesTotal.total': 3,
};

describe('the life of a report', () => {
  let app: TestApp;
  let area: TestArea;
  let bureau: TestClient;
  let supervisor: TestClient;
  let leader: TestClient;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    bureau = await signedIn(app, 'agency', area.bureau);
    supervisor = await signedIn(app, 'supervisor', area.district);
    leader = await signedIn(app, 'leader', area.city);
  });
  afterAll(() => app.close());

  const address = (route: string) => at(route, { agencyId: area.bureau, year });
  const cityFigures = async () =>
    (await leader.get(`${ROUTES.figureSeries}?agencyId=${area.city}&fromYear=${year}&toYear=${year}`)).json<{
      years: { figures: Record<string, number>; reporting: object }[];
    }>().years[0];

  it('goes from a file to the leader’s sums, and out of them again', async () => {
    const uploaded = await upload(bureau, area.bureau, year, reportFile('东示例区教育局', year, figures));
    expect(uploaded.json()).toMatchObject({ number: 1, source: 'file', unread: 0, errors: 0, notices: [] });

    const submitted = await bureau.post(address(ROUTES.submit), { version: 1 });
    expect(submitted.json()).toMatchObject({ state: 'submitted', submittedVersion: 1, late: false });
    expect(await cityFigures()).toMatchObject({ figures: {}, reporting: { submitted: 1, accepted: 0 } });

    const accepted = await supervisor.post(address(ROUTES.accept), { version: 1 });
    expect(accepted.json()).toMatchObject({ state: 'accepted', acceptedVersion: 1 });
    expect(await cityFigures()).toMatchObject({
      figures: { 'applications.newlyReceived.total': 3 },
      // Nobody's day is over yet.
      reporting: { expected: 7, submitted: 1, due: 0, onTime: 0, accepted: 1 },
    });

    const withdrawn = await supervisor.post(address(ROUTES.withdrawAcceptance), { reason: '数据需要再核对' });
    expect(withdrawn.json()).toMatchObject({ state: 'submitted', acceptedVersion: null });
    expect(await cityFigures()).toMatchObject({ figures: {}, reporting: { accepted: 0 } });
  });
});
