import { createHash } from 'node:crypto';
import { chmod, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditPage, originalRenderingSchema, ROUTES } from '@zhaojian/contract';
import { FILE_PRINTERS } from '@zhaojian/report-reader/fixtures';
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

  /** Where the content is kept, or what is shown of it. */
  function placeOf(content: Uint8Array, folder: 'originals' | 'renderings'): string {
    const hash = createHash('sha256').update(content).digest('hex');
    return join(app.environment.dataFolder, folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
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

  it('of an OFD file is shown as its pages, and the places of cells are boxes on them', async () => {
    const { report } = await uploaded(FILE_PRINTERS.ofd(faultlessReport(name, year)), '年报.ofd');
    const rendering = originalRenderingSchema.parse((await client.get(address(ROUTES.original))).json());
    expect(rendering).toMatchObject({ kind: 'pages', pages: expect.arrayContaining([expect.anything()]) });
    expect(report.cells['applications.newlyReceived.naturalPerson']?.place).toMatchObject({ kind: 'box' });
  });

  it('is shown again after its rendering was lost', async () => {
    await uploaded(await writeDocx(faultlessReport(name, year)), '年报.docx');
    const before = (await client.get(address(ROUTES.original))).json();
    await rm(join(app.environment.dataFolder, 'renderings'), { recursive: true });
    expect((await client.get(address(ROUTES.original))).json()).toEqual(before);
  });

  it.each([
    ['cut off', 1, (path: string) => truncate(path, 30)],
    ['of other bytes', 2, (path: string) => writeFile(path, 'not a rendering')],
  ])('is shown again after its rendering was damaged: %s', async (_, decisions, harm) => {
    const content = reportFile(name, year, { 'proactiveDisclosure.licences.decisions': decisions });
    await uploaded(content, '年报.txt');
    const before = (await client.get(address(ROUTES.original))).json();
    const rendering = `${placeOf(content, 'renderings')}.json.gz`;
    const { size } = await stat(rendering);
    await harm(rendering);
    expect((await client.get(address(ROUTES.original))).json()).toEqual(before);
    expect((await stat(rendering)).size).toBe(size);
  });

  it('is readable by nobody else on the machine, as it came and as it is shown', async () => {
    for (const folder of ['originals', 'renderings'].map((each) => join(app.environment.dataFolder, each))) {
      const written = await readdir(folder, { recursive: true, withFileTypes: true });
      const modes = await Promise.all(
        written.map(async ({ parentPath, name: file }) => (await stat(join(parentPath, file))).mode & 0o077),
      );
      expect([...new Set([...modes, (await stat(folder)).mode & 0o077])]).toEqual([0]);
    }
  });

  it('damaged on the disk is refused, not sent in part; one alarm for each kind of damage is in the trail until it is whole', async () => {
    const supervisor = await signedIn(app, 'supervisor', area.district);
    const trail = async () => {
      const { items } = (await supervisor.get(`${ROUTES.audit}?agencyId=${area.bureau}`)).json<AuditPage>();
      return items
        .filter(({ action }) => action.startsWith('original.'))
        .map(({ action, agencyName, subject, details }) => [action, agencyName, subject, details['damage']]);
    };
    const content = reportFile(name, year, { 'applications.newlyReceived.naturalPerson': 3 });
    await uploaded(content, '年报.txt');
    const subject = `${year} 年度报告 第 ${latest} 版 的原件`;
    const place = placeOf(content, 'originals');
    await chmod(place, 0o600);

    await truncate(place, 20);
    for (const _ of [1, 2]) {
      const answer = await client.get(address(ROUTES.originalFile));
      expect([answer.statusCode, answer.json()]).toMatchObject([410, { code: 'ORIGINAL_DAMAGED' }]);
    }
    expect(await trail()).toEqual([['original.damaged', name, subject, '不完整']]);

    await rm(place);
    expect((await client.get(address(ROUTES.originalFile))).json()).toMatchObject({
      code: 'ORIGINAL_MISSING',
      message: expect.stringContaining('从备份恢复'),
    });
    expect((await trail())[0]).toEqual(['original.damaged', name, subject, '缺失']);

    const again = await upload(client, area.bureau, year, content, { basedOn: latest });
    expect(again.json()).toMatchObject({ code: 'SAME_FILE' });
    expect((await trail())[0]?.[0]).toBe('original.restored');
    expect((await client.get(address(ROUTES.originalFile))).statusCode).toBe(200);
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
