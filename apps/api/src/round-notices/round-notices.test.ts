import { type NoticeFile, type NoticeReadings, type RoundNotice, ROUTES } from '@zhaojian/contract';
import { Clearing } from '../originals/clearing/clearing.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;
const reason = '机构改革，职能划转';

describe('the notice of a round', () => {
  let app: TestApp;
  let area: TestArea;
  let supervisor: TestClient;
  let district: TestClient;
  let bureau: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
    standAt(app, '2026-01-06T09:00');
    supervisor = await signedIn(app, 'supervisor', area.city);
    district = await signedIn(app, 'supervisor', area.district);
    bureau = await signedIn(app, 'agency', area.bureau);
  });
  beforeEach(() => standAt(app, '2026-01-06T09:00'));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.close());

  const address = at(ROUTES.roundNotice, { year });
  const notice = async (by: TestClient) =>
    (await by.get(address)).json<{ notice: RoundNotice | null }>().notice;
  const publish = (fileIds: string[] = [], by = supervisor) =>
    by.put(address, {
      title: '关于编制年度报告的通知',
      text: '请于 1 月 26 日前报送。\n请于 1 月 28 日前公开。',
      fileIds,
    });
  const addFile = (fileName: string, content = '附件的内容', by = supervisor) =>
    by.send({
      method: 'POST',
      url: at(ROUTES.noticeFiles, { year }),
      headers: { 'content-type': 'multipart/form-data; boundary=part' },
      payload: Buffer.from(
        `--part\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n${content}\r\n--part--\r\n`,
      ),
    });
  const fileAddress = (id: string) => at(ROUTES.noticeFile, { year, id });
  const readings = async (by: TestClient, query = '') =>
    (await by.get(`${at(ROUTES.noticeReadings, { year })}${query}`)).json<NoticeReadings>();
  const open = (by: TestClient, revision: number) =>
    by.post(at(ROUTES.noticeReadings, { year }), { revision });

  it('is written at the top of the tree for everybody, and does not exist before', async () => {
    expect(await notice(bureau)).toBeNull();
    expect((await publish([], district)).json()).toMatchObject({ code: 'ROUND_OF_WHOLE_AREA' });
    expect((await publish([], bureau)).statusCode).toBe(403);
    expect((await publish()).json()).toMatchObject({
      notice: { title: '关于编制年度报告的通知', revision: 1 },
    });
    expect(await notice(bureau)).toMatchObject({
      text: expect.stringContaining('1 月 28 日前公开'),
      readAt: null,
    });
    const other = at(ROUTES.roundNotice, { year: 2020 });
    expect((await supervisor.put(other, { title: '通知', text: '', fileIds: [] })).json().code).toBe(
      'ROUND_NOT_FOUND',
    );
  });

  it('has files that everybody saves and nothing opens, as they were handed in', async () => {
    const file = (await addFile('附件1 填报说明.docx')).json<NoticeFile>();
    expect((await bureau.get(fileAddress(file.id))).json().code).toBe('NOTICE_FILE_NOT_FOUND');
    await publish([file.id]);
    expect(await notice(bureau)).toMatchObject({ files: [{ fileName: '附件1 填报说明.docx', bytes: 15 }] });
    const answer = await bureau.get(fileAddress(file.id));
    expect(answer.body).toBe('附件的内容');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect(answer.headers['content-disposition']).toContain('attachment');
    const strangers = at(ROUTES.noticeFile, { year: 2024, id: file.id });
    expect((await bureau.get(strangers)).json().code).toBe('NOTICE_FILE_NOT_FOUND');
    expect((await app.inject({ url: fileAddress(file.id) })).statusCode).toBe(401);
  });

  it('keeps its files when originals that nobody needs are cleared, and no longer gives out those it lost', async () => {
    const file = (await addFile('表样.xlsx', '表')).json<NoticeFile>();
    await publish([file.id]);
    await app.database.query(`UPDATE received_file SET kept_until = now() - interval '1 day'`);
    await app.nest.get(Clearing).run();
    expect((await bureau.get(fileAddress(file.id))).body).toBe('表');
    await publish([]);
    expect((await bureau.get(fileAddress(file.id))).json().code).toBe('NOTICE_FILE_NOT_FOUND');
  });

  it.each(['安装.exe', '网页.html', '没有类别'])(
    'takes no file that could run or has no kind: %s',
    async (name) => {
      const answer = await addFile(name);
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'NOTICE_FILE_KIND']);
      expect(answer.json().message).toContain('docx');
    },
  );

  it('takes only files of its own year, and from nobody below the top', async () => {
    expect((await addFile('附件.docx', '附件', district)).json().code).toBe('ROUND_OF_WHOLE_AREA');
    expect((await publish([area.bureau])).json().code).toBe('NOTICE_FILE_NOT_FOUND');
  });

  describe('is read', () => {
    let revision: number;
    beforeEach(async () => {
      revision = (await publish()).json<{ notice: RoundNotice }>().notice.revision;
    });

    it('once somebody of the agency opens it, the first being remembered', async () => {
      expect((await open(bureau, revision)).statusCode).toBe(204);
      standAt(app, '2026-01-06T11:00');
      await open(bureau, revision);
      expect(await notice(bureau)).toMatchObject({ readAt: '2026-01-06T01:00:00.000Z' });
      expect(await readings(supervisor, '?read=true')).toMatchObject({
        read: 1,
        unread: 6,
        total: 1,
        items: [{ agencyName: '东示例区教育局', readBy: '测试agency' }],
      });
    });

    it('again when it was changed', async () => {
      await open(bureau, revision);
      await publish();
      expect(await notice(bureau)).toMatchObject({ readAt: null });
      expect((await open(bureau, revision)).json().code).toBe('NOTICE_CHANGED');
    });

    it('or not, as those above see for their area, without those that need not report', async () => {
      expect(await readings(district)).toMatchObject({ read: 0, unread: 3, total: 3 });
      const exempt = at(ROUTES.arrangement, { year, agencyId: area.bureau, what: 'exemption' });
      await supervisor.put(exempt, { reason });
      expect((await readings(district)).items.map(({ agencyName }) => agencyName).toSorted()).toEqual([
        '东示例区一号镇人民政府',
        '东示例区人民政府',
      ]);
      await supervisor.delete(exempt);
    });

    it('by no one but the agencies that report', async () => {
      expect((await open(supervisor, revision)).statusCode).toBe(403);
    });
  });

  it('is in the record with what it says', async () => {
    const record = await supervisor.get(`${ROUTES.audit}?action=roundNotice.published`);
    expect(record.json()).toMatchObject({
      items: [{ subject: '2025 年度填报通知', details: { title: '关于编制年度报告的通知' } }],
    });
  });
});
