import { type AuditPage, ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { signedIn, type TestClient } from '../../testing/test-client.ts';
import { reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { ReportReading } from '../../submissions/reading/report-reading.service.ts';

const year = 2025;
const name = '东示例区教育局';
const notice = (text: string) => new TextEncoder().encode(`关于召开会议的通知：${text}`);

describe('files handed in that become no version', () => {
  let app: TestApp;
  let area: TestArea;
  let client: TestClient;
  let supervisor: TestClient;
  beforeEach(async () => {
    app = await createTestApp({ refusedFileDays: 7 });
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    client = await signedIn(app, 'agency', area.bureau);
    supervisor = await signedIn(app, 'supervisor', area.district);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  const send = (content: Uint8Array, by = client) => upload(by, area.bureau, year, content);
  const kept = () =>
    app.database.query<{ code: string | null }[]>(
      `SELECT code, file_name AS "fileName", account_name AS "accountName",
              round(extract(epoch FROM kept_until - now()) / 86400)::int AS days FROM received_file`,
    );
  const trail = async (action: string) =>
    (await supervisor.get(`${ROUTES.audit}?action=${action}`)).json<AuditPage>().items;

  it('are kept with their sender for the stated days, and are in the trail with the reason', async () => {
    expect((await send(notice('一'))).json()).toMatchObject({ code: 'NOT_A_REPORT' });
    await send(notice('一'));
    expect(await kept()).toEqual([
      { code: 'NOT_A_REPORT', fileName: '年度报告.txt', accountName: '测试agency', days: 7 },
    ]);
    expect(await trail('file.refused')).toEqual([
      expect.objectContaining({
        actor: '测试agency',
        agencyName: name,
        subject: `${year} 年度报告`,
        details: expect.objectContaining({
          fileName: '年度报告.txt',
          refusal: expect.stringContaining('请'),
        }),
      }),
    ]);
  });

  it('are no longer counted once they are one: refused for another agency first, a version here then', async () => {
    const file = reportFile('西示例区教育局', year);
    expect((await send(file)).json()).toMatchObject({ code: 'OTHER_AGENCY' });
    expect((await kept()).map(({ code }) => code)).toEqual(['OTHER_AGENCY']);
    const other = await signedIn(app, 'agency', area.otherBureau);
    expect((await upload(other, area.otherBureau, year, file)).json()).toMatchObject({ number: 1 });
    expect(await kept()).toEqual([]);
  });

  it('may take a limited amount of one account, and of one agency', async () => {
    app.environment.quotaBytesPerAccount = 9_000;
    await send(notice('一'));
    await send(notice('二'));
    const refused = await send(notice('三'));
    expect([refused.statusCode, refused.json()]).toMatchObject([
      429,
      {
        code: 'UPLOAD_QUOTA_USED',
        message: expect.stringMatching(/^您上传后没有成为报告的文件.*到期自动清理/),
      },
    ]);
    const colleague = await signedIn(app, 'agency', area.bureau);
    expect((await send(notice('三'), colleague)).json()).toMatchObject({ code: 'NOT_A_REPORT' });
    app.environment.quotaBytesPerAgency = 9_000;
    expect((await send(notice('四'), colleague)).json()).toMatchObject({
      code: 'UPLOAD_QUOTA_USED',
      message: expect.stringMatching(/^本机关上传后没有成为报告的文件/),
    });
    await send(notice('五'));
    expect((await trail('upload.limited')).map(({ actor, details }) => [actor, details])).toEqual([
      ['测试agency', { refusal: expect.stringMatching(/^本机关/) }],
      ['测试agency', { refusal: expect.stringMatching(/^您/) }],
    ]);
    expect(await kept()).toHaveLength(3);
  });

  it('and all others are limited at a time for one account, and for one agency', async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const reading = app.nest.get(ReportReading);
    const read = reading.read.bind(reading);
    const begun = jest.spyOn(reading, 'read').mockImplementation(async (...file) => {
      await held;
      return read(...file);
    });
    app.environment.uploadsPerAccount = 1;
    const first = send(notice('一'));
    while (begun.mock.calls.length === 0) await new Promise(setImmediate);
    const refused = await send(notice('二'));
    expect([refused.statusCode, refused.json()]).toMatchObject([
      429,
      { code: 'TOO_MANY_UPLOADS', message: expect.stringMatching(/^您已有 1 个文件正在上传或等待读取/) },
    ]);
    app.environment.uploadsPerAgency = 1;
    const colleague = await signedIn(app, 'agency', area.bureau);
    expect((await send(notice('二'), colleague)).json()).toMatchObject({
      code: 'TOO_MANY_UPLOADS',
      message: expect.stringMatching(/^本机关已有 1 个/),
    });
    go();
    expect((await first).json()).toMatchObject({ code: 'NOT_A_REPORT' });
    expect((await send(notice('二'))).json()).toMatchObject({ code: 'NOT_A_REPORT' });
  });
});
