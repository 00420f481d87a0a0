import { ROUTES } from '@zhaojian/contract';
import { carriedOver, formForYear, unreadKeys } from '@zhaojian/report';
import { readReport, reportOfDraft } from '@zhaojian/report-reader';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { faultlessReport, reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;
const name = '东示例区教育局';

describe('the form as a workbook for an agency', () => {
  let app: TestApp;
  let area: TestArea;
  let agency: TestClient;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    agency = await signedIn(app, 'agency', area.bureau);
  });
  afterAll(() => app.close());

  const template = (client: TestClient, agencyId: string, ofYear: number) =>
    client.get(at(ROUTES.reportTemplate, { agencyId, year: ofYear }));

  it('has its name and the year, and nothing else in the first year', async () => {
    const answer = await template(agency, area.bureau, year);
    expect(answer.statusCode).toBe(200);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      `${name}${year}年政府信息公开工作年度报告（填报模板）.xlsx`,
    );
    const { draft } = await readReport(new Uint8Array(answer.rawPayload));
    expect(draft).toMatchObject({ agencyName: name, year });
    expect(Object.values(draft.cells).every(({ value }) => value === null)).toBe(true);
  });

  it('holds what the accepted report of the year before carried over', async () => {
    await upload(agency, area.bureau, year, reportFile(name, year));
    await agency.post(at(ROUTES.submit, { agencyId: area.bureau, year }), { version: 1 });
    const supervisor = await signedIn(app, 'supervisor', area.district);
    const accepted = await supervisor.post(at(ROUTES.accept, { agencyId: area.bureau, year }), {
      version: 1,
    });
    expect(accepted.statusCode).toBe(200);

    const answer = await template(agency, area.bureau, year + 1);
    const { draft } = await readReport(new Uint8Array(answer.rawPayload));
    const form = formForYear(year + 1);
    const expected = form ? carriedOver(form, faultlessReport(name, year)) : {};
    expect(Object.keys(expected)).toHaveLength(7);
    for (const [key, value] of Object.entries(expected)) expect(draft.cells[key]?.value).toBe(value);
    expect(unreadKeys(reportOfDraft(draft)).length).toBeGreaterThan(0);
  });

  it('is given to the agency itself and to nobody else', async () => {
    expect((await template(agency, area.otherBureau, year)).json()).toMatchObject({
      code: 'AGENCY_NOT_FOUND',
    });
    for (const role of ['supervisor', 'leader', 'administrator'] as const) {
      const other = await signedIn(app, role, area.district);
      expect((await template(other, area.bureau, year)).json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    }
    const stranger = await app.inject({ url: at(ROUTES.reportTemplate, { agencyId: area.bureau, year }) });
    expect(stranger.statusCode).toBe(401);
  });

  it('does not exist for years before the form', async () => {
    expect((await template(agency, area.bureau, 2018)).statusCode).toBe(400);
  });
});
