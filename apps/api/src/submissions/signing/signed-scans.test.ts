import { type AuditPage, ROUTES, type Submission } from '@zhaojian/contract';
import { Clearing } from '../../originals/clearing/clearing.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { reportFile, upload, uploadRequest } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;
const pdf = Buffer.from('%PDF-1.7 signed and sealed');

describe('the signed and sealed scan of a report', () => {
  let app: TestApp;
  let area: TestArea;
  let id: string;
  let name: string;
  let clerk: TestClient;
  let supervisor: TestClient;
  let top: TestClient;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
    supervisor = await signedIn(app, 'supervisor', area.district);
    top = await signedIn(app, 'supervisor', area.city);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-10T09:00');
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    clerk = await signedIn(app, 'agency', id);
    await upload(clerk, id, year, reportFile(name, year));
  });
  afterEach(() => askFor(false));
  afterAll(() => app.close());

  const address = (route: string) => at(route, { agencyId: id, year });
  const askFor = async (needsSignedScan: boolean) => {
    await top.put(at(ROUTES.roundBlocking, { year }), { blocking: ['BLANK_FORM'], needsSignedScan });
  };
  const add = (content: Buffer = pdf, fileName = '签字盖章件.pdf', number = 1, who = clerk) =>
    who.send({
      ...uploadRequest(id, year, content, { fileName }),
      url: at(ROUTES.signedScans, { agencyId: id, year, number }),
    });
  const submit = (version = 1) => clerk.post(address(ROUTES.submit), { version });
  const report = async (who = clerk) => (await who.get(address(ROUTES.submission))).json<Submission>();
  const take = async (who: TestClient) => {
    const [scan] = (await report()).signedScans;
    return who.get(at(ROUTES.signedScan, { agencyId: id, year, id: scan?.id ?? '' }));
  };
  const recorded = async (action: string) =>
    (await supervisor.get(`${ROUTES.audit}?action=${action}`))
      .json<AuditPage>()
      .items.find(({ agencyName }) => agencyName === name);

  describe('is asked for where the round says so', () => {
    it('and a report without it is not handed in', async () => {
      await askFor(true);
      const refused = await submit();
      expect([refused.statusCode, refused.json().code]).toEqual([422, 'SIGNED_SCAN_MISSING']);
      expect(refused.json().message).toContain('扫描成 PDF、JPG、PNG 或 OFD 上传后再提交');
      await add();
      expect((await submit()).json()).toMatchObject({ state: 'submitted', signedScans: [{ version: 1 }] });
    });

    it('of the version that is handed in, not of an older one', async () => {
      await askFor(true);
      await add();
      const figures = { 'applications.newlyReceived.naturalPerson': 0 };
      await upload(clerk, id, year, reportFile(`${name} `, year, figures), {
        basedOn: 1,
        fileName: '第二版.txt',
        confirmAgency: true,
      });
      const latest = (await report()).latestVersion ?? 0;
      expect(latest).toBe(2);
      expect((await submit(latest)).json().message).toContain('已有的是第 1 版的');
      expect((await report()).signedScans).toMatchObject([{ version: 1 }]);
    });

    it('by the top of the tree, and by nobody else', async () => {
      const body = { blocking: [], needsSignedScan: true };
      expect((await supervisor.put(at(ROUTES.roundBlocking, { year }), body)).statusCode).toBe(403);
      expect((await clerk.put(at(ROUTES.roundBlocking, { year }), body)).statusCode).toBe(403);
    });
  });

  it('is not needed where the round does not say so', async () => {
    expect((await submit()).statusCode).toBe(200);
  });

  it.each([
    ['a scan in PDF', pdf, '签字盖章件.pdf'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '照片.JPG'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), '图片.png'],
    ['an OFD file', Buffer.from('PK\x03\x04....OFD.xml'), '年报.ofd'],
  ])('may be %s', async (_what, content, fileName) => {
    expect((await add(content, fileName)).json()).toMatchObject({ signedScans: [{ fileName }] });
  });

  it.each([
    ['a page', Buffer.from('<html>'), '签字盖章件.html'],
    ['a page that is called a scan', Buffer.from('<html>'), '签字盖章件.pdf'],
    ['an archive that is called OFD', Buffer.from('PK\x03\x04....word/document.xml'), '签字盖章件.ofd'],
    ['a PDF file that is called a picture', pdf, '签字盖章件.png'],
  ])('is never %s', async (_what, content, fileName) => {
    const refused = await add(content, fileName);
    expect([refused.statusCode, refused.json().code]).toEqual([400, 'SIGNED_SCAN_KIND']);
    expect((await report()).signedScans).toEqual([]);
  });

  it('is taken out by its agency and those above as it was handed in, to be saved, and by no one else', async () => {
    await add();
    for (const who of [clerk, supervisor, top]) {
      const answer = await take(who);
      expect(answer.body).toBe(pdf.toString());
      expect(answer.headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-security-policy': "sandbox; default-src 'none'",
      });
    }
    expect((await take(await signedIn(app, 'leader', area.city))).statusCode).toBe(403);
    expect((await take(await signedIn(app, 'agency', area.bureau))).statusCode).toBe(404);
    expect((await take(await signedIn(app, 'supervisor', area.otherDistrict))).statusCode).toBe(404);
    expect(await recorded('signedScan.downloaded')).toBeDefined();
  });

  it('is added by its own agency, of its newest version', async () => {
    expect((await add(pdf, '签字盖章件.pdf', 1, await signedIn(app, 'agency', area.bureau))).statusCode).toBe(
      404,
    );
    expect((await add(pdf, '签字盖章件.pdf', 1, supervisor)).statusCode).toBe(403);
    expect((await add(pdf, '签字盖章件.pdf', 2)).json().code).toBe('SIGNED_SCAN_OTHER_VERSION');
  });

  it('is replaced until the report is handed in, each in the record, and those before it are kept', async () => {
    await add();
    standAt(app, '2026-01-10T10:00');
    const replaced = await add(Buffer.from('%PDF-1.7 sealed again'), '重新盖章.pdf');
    expect(replaced.json<Submission>().signedScans.map(({ fileName }) => fileName)).toEqual([
      '重新盖章.pdf',
      '签字盖章件.pdf',
    ]);
    expect(await recorded('signedScan.added')).toMatchObject({ details: { fileName: '签字盖章件.pdf' } });
    expect(await recorded('signedScan.replaced')).toMatchObject({
      details: { fileName: '重新盖章.pdf', before: expect.stringContaining('签字盖章件.pdf') },
    });
  });

  it('stays as it was handed in until the report is taken back, or returned', async () => {
    await add();
    await submit();
    const another = Buffer.from('%PDF-1.7 another');
    const refused = await add(another);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'SIGNED_SCAN_SETTLED']);
    expect(refused.json().message).toContain('撤回提交');
    expect((await report()).signedScans).toHaveLength(1);
    await clerk.post(address(ROUTES.takeBack), { version: 1 });
    expect((await add(another)).statusCode).toBe(201);
    await submit();
    await supervisor.post(address(ROUTES.accept), { version: 1 });
    const settled = await add(Buffer.from('%PDF-1.7 too late'));
    expect(settled.json()).toMatchObject({ code: 'SIGNED_SCAN_SETTLED' });
    expect(settled.json().message).toContain('申请更正');
  });

  it('is kept when files that nobody needs are cleared', async () => {
    await add(Buffer.from('%PDF-1.7 kept for good'));
    await app.database.query(`UPDATE received_file SET kept_until = now() - interval '1 day'`);
    await app.nest.get(Clearing).run();
    expect((await take(clerk)).body).toBe('%PDF-1.7 kept for good');
  });

  it('is not kept twice, nor more often in a day than anybody signs', async () => {
    expect((await add()).statusCode).toBe(201);
    expect((await add()).json()).toMatchObject({ code: 'SIGNED_SCAN_AGAIN' });
    const answers = await Promise.all(
      Array.from({ length: 3 }, (_, number) => add(Buffer.from(`%PDF-1.7 ${number}`))),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    await app.database.query(
      `INSERT INTO signed_scan (submission_id, version, sha256, bytes, file_name, added_by, added_at)
       SELECT submission_id, version, sha256, bytes, file_name, added_by, added_at
       FROM signed_scan, generate_series(1, 20) WHERE submission_id = (SELECT id FROM submission WHERE agency_id = $1)`,
      [id],
    );
    expect((await add(Buffer.from('%PDF-1.7 again'))).json()).toMatchObject({
      code: 'TOO_MANY_SIGNED_SCANS',
    });
  });

  it('is none where its name does not end like that of a scan', async () => {
    for (const fileName of ['盖章.constructor', '盖章.toString', '盖章.txt', '盖章'])
      expect((await add(pdf, fileName)).json()).toMatchObject({ code: 'SIGNED_SCAN_KIND' });
  });
});
