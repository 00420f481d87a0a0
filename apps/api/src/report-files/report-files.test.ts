import { type AuditPage, type ReportFileKind, reportFileKindSchema, ROUTES } from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import { readReport, reportOfDraft } from '@zhaojian/report-reader';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { faultlessReport, reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;
const name = '东示例区教育局';
const title = `${name}${year}年政府信息公开工作年度报告`;
const decisions = { 'proactiveDisclosure.licences.decisions': 128 };

const valuesOf = ({ cells }: Report): Record<string, number | null> =>
  Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value]));

describe('a report as a file', () => {
  let app: TestApp;
  let area: TestArea;
  let agency: TestClient;
  let supervisor: TestClient;
  let leader: TestClient;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    agency = await signedIn(app, 'agency', area.bureau);
    supervisor = await signedIn(app, 'supervisor', area.district);
    leader = await signedIn(app, 'leader', area.district);
    await upload(agency, area.bureau, year, reportFile(name, year, decisions));
  });
  afterAll(() => app.close());

  const file = (client: TestClient, kind: ReportFileKind, number = 1) =>
    client.get(`${at(ROUTES.reportFile, { agencyId: area.bureau, year, number })}?kind=${kind}`);
  const nameIn = ({ headers }: { headers: Record<string, unknown> }): string =>
    decodeURIComponent(String(headers['content-disposition']).split("''")[1] ?? '');

  it.each(reportFileKindSchema.options)('of kind %s gives every figure and text again', async (kind) => {
    const answer = await file(agency, kind);
    expect(answer.statusCode).toBe(200);
    const { draft } = await readReport(new Uint8Array(answer.rawPayload));
    const report = reportOfDraft(draft);
    const expected = faultlessReport(name, year, decisions);
    expect(valuesOf(report)).toEqual(valuesOf(expected));
    expect(report).toMatchObject({ agencyName: name, year });
    expect(report.narratives.improvement.text).toBe(expected.narratives.improvement.text);
  });

  it('says in its name which version it is until that one is accepted', async () => {
    expect(nameIn(await file(supervisor, 'docx'))).toBe(`${title}（第 1 版）.docx`);
    await agency.post(at(ROUTES.submit, { agencyId: area.bureau, year }), { version: 1 });
    await supervisor.post(at(ROUTES.accept, { agencyId: area.bureau, year }), { version: 1 });
    expect(nameIn(await file(supervisor, 'docx'))).toBe(`${title}.docx`);
    expect(nameIn(await file(leader, 'xlsx'))).toBe(`${title}.xlsx`);
  });

  it('is never opened as a page of the platform, not even where it is a page', async () => {
    expect((await file(agency, 'html')).headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  it('is in the record with the person who took it', async () => {
    await file(supervisor, 'html');
    const { items } = (await supervisor.get(`${ROUTES.audit}?agencyId=${area.bureau}`)).json<AuditPage>();
    expect(items[0]).toMatchObject({
      action: 'report.downloaded',
      agencyName: name,
      subject: `${year} 年度报告 第 1 版`,
      details: { file: '网页' },
    });
  });

  it('is for nobody who may not read the version', async () => {
    const other = await signedIn(app, 'agency', area.otherBureau);
    expect((await file(other, 'docx')).json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    expect((await file(leader, 'docx', 2)).json()).toMatchObject({ code: 'VERSION_NOT_FOUND' });
    expect((await file(agency, 'docx', 99)).json()).toMatchObject({ code: 'VERSION_NOT_FOUND' });
  });

  it('is of a kind that is made, or the kinds are named', async () => {
    expect((await file(agency, 'pdf' as ReportFileKind)).statusCode).toBe(400);
  });
});
