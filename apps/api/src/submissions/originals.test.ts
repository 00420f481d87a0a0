import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROUTES } from '@zhaojian/contract';
import { writeDocx, writeHtml } from '@zhaojian/report-writer';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { faultlessReport, reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;
const name = '东示例区教育局';

describe('the original of a version', () => {
  let app: TestApp;
  let area: TestArea;
  let client: TestClient;
  let latest = 0;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    client = await signedIn(app, 'agency', area.bureau);
  });
  afterAll(() => app.close());

  const address = (route: string) => at(route, { agencyId: area.bureau, year, number: latest });
  async function uploaded(content: Uint8Array, fileName: string) {
    const answer = await upload(client, area.bureau, year, content, { fileName, basedOn: latest });
    latest = answer.json<{ number: number }>().number;
    return answer.json<{ report: { cells: Record<string, { place?: { kind: string; id: string } }> } }>();
  }

  it('of text is shown as its lines', async () => {
    await uploaded(reportFile(name, year), '年度报告.txt');
    const rendering = (await client.get(address(ROUTES.original))).json<{ kind: string; lines: string[] }>();
    expect(rendering.kind).toBe('lines');
    expect(rendering.lines.join('')).toContain(name);
  });

  it('of a web page is shown without what could harm, and the places of cells point into it', async () => {
    const page = writeHtml(faultlessReport(name, year)).replace(
      '<body',
      '<body onload="alert(1)"><script>alert(2)</script><img src="https://elsewhere.example/x.png"></body><body',
    );
    const { report } = await uploaded(new TextEncoder().encode(page), '年报.html');
    const { html } = (await client.get(address(ROUTES.original))).json<{ html: string }>();
    expect(html).not.toMatch(/<script|onload|elsewhere\.example/);
    const place = report.cells['applications.newlyReceived.naturalPerson']?.place;
    expect(place?.kind).toBe('element');
    expect(html).toContain(`data-place="${place?.id}"`);
  });

  it('is shown again after its rendering was lost', async () => {
    await uploaded(await writeDocx(faultlessReport(name, year)), '年报.docx');
    const before = (await client.get(address(ROUTES.original))).json();
    await rm(join(app.environment.dataFolder, 'renderings'), { recursive: true });
    expect((await client.get(address(ROUTES.original))).json()).toEqual(before);
  });

  it('is downloaded byte by byte under its name, and never opened as a page', async () => {
    const file = await writeDocx(
      faultlessReport(name, year, { 'proactiveDisclosure.licences.decisions': 12 }),
    );
    await uploaded(file, '2025 年报（定稿）.docx');
    const answer = await client.get(address(ROUTES.originalFile));
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    const named = encodeURIComponent('2025 年报（定稿）.docx').replaceAll('(', '%28').replaceAll(')', '%29');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${named}`);
    expect(Buffer.compare(answer.rawPayload, Buffer.from(file))).toBe(0);
  });

  it('stays with a correction of what was read from it', async () => {
    const body = { basedOn: latest, figures: {}, narratives: {}, reason: '核对无误' };
    const corrected = (await client.post(at(ROUTES.versions, { agencyId: area.bureau, year }), body)).json<{
      number: number;
      original: object;
    }>();
    latest = corrected.number;
    expect(corrected.original).toMatchObject({ kind: 'docx' });
    expect((await client.get(address(ROUTES.original))).statusCode).toBe(200);
  });

  it('there is none where all was typed in', async () => {
    const township = await signedIn(app, 'agency', area.township);
    await township.post(at(ROUTES.versions, { agencyId: area.township, year }), {
      basedOn: 0,
      figures: {},
      narratives: {},
    });
    const none = await township.get(at(ROUTES.original, { agencyId: area.township, year, number: 1 }));
    expect(none.json()).toMatchObject({ code: 'NO_ORIGINAL', message: expect.stringContaining('在线填写') });
  });
});
