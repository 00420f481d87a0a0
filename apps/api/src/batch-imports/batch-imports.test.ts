import {
  type BatchImport,
  type BatchImportItem,
  batchImportItemPageSchema,
  batchImportPageSchema,
  batchImportSchema,
  type DecideBatchImportItem,
  problemSchema,
  reportVersionSchema,
  ROUTES,
  type Submission,
} from '@zhaojian/contract';
import { writeDocx } from '@zhaojian/report-writer';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { faultlessReport, reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { BatchRunner } from './running/batch-runner.service.ts';
import { type BatchFile, sendBatch } from './testing/send-batch.ts';
import { renamed, zipOf } from './testing/zip-files.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('many reports at once', () => {
  let app: TestApp;
  let area: TestArea;
  let supervisor: TestClient;

  beforeEach(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, 2025);
    supervisor = await signedIn(app, 'supervisor', area.city);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  const idle = () => app.nest.get(BatchRunner).idle();
  const batch = async (id: string, by = supervisor) =>
    batchImportSchema.parse((await by.get(at(ROUTES.batchImport, { id }))).json());
  const items = async (id: string, query = '') =>
    batchImportItemPageSchema.parse(
      (await supervisor.get(`${at(ROUTES.batchImportItems, { id })}${query}`)).json(),
    ).items;
  const decide = (id: string, itemId: string, decision: DecideBatchImportItem, by = supervisor) =>
    by.post(at(ROUTES.batchImportDecision, { id, itemId }), decision);

  /** Sends the files and waits until all are read. */
  async function imported(files: BatchFile[], by = supervisor): Promise<[BatchImport, BatchImportItem[]]> {
    const answer = await sendBatch(by, 2025, files);
    expect(answer.statusCode).toBe(201);
    const { id } = batchImportSchema.parse(answer.json());
    await idle();
    return [await batch(id), await items(id)];
  }
  async function refusal(files: BatchFile[], by = supervisor, year = 2025) {
    const answer = await sendBatch(by, year, files);
    return problemSchema.parse(answer.json());
  }
  async function only(files: BatchFile[]): Promise<[BatchImport, BatchImportItem]> {
    const [whole, [item]] = await imported(files);
    if (!item) throw new Error('no item');
    return [whole, item];
  }

  it('of several kinds, in a zip and beside it, become versions of their agencies', async () => {
    const zip = zipOf({
      '区县/东示例区教育局.txt': reportFile('东示例区教育局', 2025),
      '区县/西示例区教育局.docx': await writeDocx(faultlessReport('示例省示例市西示例区教育局', 2025)),
      '__MACOSX/._a.txt': text('x'),
      '区县/通知.txt': text('关于报送年度报告的通知'),
    });
    const wrongSum = reportFile('示例市教育局', 2025, { 'applications.disclosed.naturalPerson': 3 });
    const [whole, all] = await imported([
      { name: '全市.zip', content: zip },
      { name: '年报/示例市教育局.txt', content: wrongSum },
    ]);

    expect(whole).toMatchObject({ state: 'finished', total: 4, year: 2025, createdBy: '测试supervisor' });
    expect(whole.counts).toMatchObject({ clean: 2, withFindings: 1, refused: 1, waiting: 0 });
    expect(all.map(({ fileName, state, agency }) => [fileName, state, agency?.agencyName])).toEqual([
      ['区县/东示例区教育局.txt', 'clean', '东示例区教育局'],
      ['区县/西示例区教育局.docx', 'clean', '西示例区教育局'],
      ['区县/通知.txt', 'refused', undefined],
      ['年报/示例市教育局.txt', 'withFindings', '示例市教育局'],
    ]);
    expect(all[2]).toMatchObject({ code: 'NOT_A_REPORT', message: expect.stringContaining('三张统计表') });

    const version = reportVersionSchema.parse(
      (await supervisor.get(at(ROUTES.version, { agencyId: area.cityBureau, year: 2025, number: 1 }))).json(),
    );
    expect(version).toMatchObject({ author: '测试supervisor', fileName: '年报/示例市教育局.txt' });
    expect(version.notices[0]).toMatchObject({
      code: 'BATCH_IMPORT',
      message: expect.stringContaining('测试supervisor批量导入'),
    });
    const submission = (
      await supervisor.get(at(ROUTES.submission, { agencyId: area.cityBureau, year: 2025 }))
    ).json<Submission>();
    expect(submission.state).toBe('draft');
  });

  it('are read with the names that Windows writes in GBK', async () => {
    const zip = renamed(
      zipOf({ 'ABCD.txt': reportFile('示例市教育局', 2025) }),
      'ABCD.txt',
      [0xca, 0xbe, 0xc0, 0xfd, 0x2e, 0x74, 0x78, 0x74],
    );
    const [, item] = await only([{ name: 'a.zip', content: zip }]);
    expect(item).toMatchObject({ fileName: '示例.txt', state: 'clean' });
  });

  it('in a damaged zip are refused, alone at once, among others as one of them', async () => {
    const whole = zipOf({ 'a.txt': reportFile('示例市教育局', 2025) });
    const damaged = { name: '坏.zip', content: whole.slice(0, whole.length - 30) };
    expect(await refusal([damaged])).toMatchObject({ code: 'DAMAGED_ARCHIVE' });
    const [, all] = await imported([damaged, { name: '好.zip', content: whole }]);
    expect(all.map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'DAMAGED_ARCHIVE'],
      ['clean', null],
    ]);
  });

  it('under paths that lead out of the zip, and zips in zips, are not opened', async () => {
    const report = reportFile('示例市教育局', 2025);
    const [, all] = await imported([
      {
        name: 'a.zip',
        content: zipOf({
          '../../etc/a.txt': report,
          '/b.txt': report,
          '内.zip': zipOf({ 'c.txt': report }),
          'd.txt': report,
        }),
      },
    ]);
    expect(all.map(({ fileName, state, code }) => [fileName, state, code])).toEqual([
      ['etc/a.txt', 'refused', 'UNSAFE_PATH'],
      ['b.txt', 'refused', 'UNSAFE_PATH'],
      ['内.zip', 'refused', 'ARCHIVE_IN_ARCHIVE'],
      ['d.txt', 'clean', null],
    ]);
  });

  it('that unpack beyond all reason are not unpacked', async () => {
    const [, all] = await imported([
      {
        name: 'a.zip',
        content: zipOf({ '弹.txt': new Uint8Array(30_000_000), '好.txt': reportFile('示例市教育局', 2025) }),
      },
    ]);
    expect(all.map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'SUSPICIOUS_ARCHIVE'],
      ['clean', null],
    ]);
  });

  it('too many or none at all are refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, text('x')]));
    expect(await refusal([{ name: 'a.zip', content: zipOf(many) }])).toMatchObject({
      code: 'TOO_MANY_FILES',
    });
    expect(await refusal([])).toMatchObject({ code: 'NO_FILE' });
    expect(await refusal([{ name: 'a.zip', content: zipOf({}) }])).toMatchObject({ code: 'NO_FILE' });
  });

  it('one too large for a single report does not stop the others', async () => {
    const [, all] = await imported([
      { name: '大.txt', content: new Uint8Array(app.environment.maxUploadBytes + 1) },
      { name: '好.txt', content: reportFile('示例市教育局', 2025) },
    ]);
    expect(all.map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'FILE_TOO_LARGE'],
      ['clean', null],
    ]);
  });

  it('of another year are refused, and say so', async () => {
    const [, item] = await only([{ name: 'a.txt', content: reportFile('示例市教育局', 2023) }]);
    expect(item).toMatchObject({ state: 'refused', code: 'OTHER_YEAR', nameInFile: '示例市教育局' });
    expect(item.message).toContain('2023 年度');
  });

  describe('with a name that no agency has exactly', () => {
    it('are offered the nearest, and stored once a person has chosen', async () => {
      const [whole, item] = await only([{ name: 'a.txt', content: reportFile('东示列区教育局', 2025) }]);
      expect(whole).toMatchObject({ state: 'finished', counts: { needsDecision: 1 } });
      expect(item).toMatchObject({
        state: 'needsDecision',
        question: 'whoseReport',
        nameInFile: '东示列区教育局',
        agency: null,
      });
      expect(item.offered[0]).toEqual({ agencyId: area.bureau, agencyName: '东示例区教育局' });

      const answer = await decide(whole.id, item.id, { action: 'assign', agencyId: area.bureau });
      expect(answer.statusCode).toBe(200);
      await idle();
      expect((await items(whole.id))[0]).toMatchObject({
        state: 'clean',
        agency: { agencyName: '东示例区教育局' },
        version: 1,
        decidedBy: '测试supervisor',
      });
      expect(await batch(whole.id)).toMatchObject({ state: 'finished' });
    });

    it('are not stored for an agency outside the area', async () => {
      const eastern = await signedIn(app, 'supervisor', area.district);
      const answer = await sendBatch(eastern, 2025, [
        { name: 'a.txt', content: reportFile('西示例区教育局', 2025) },
      ]);
      const { id } = batchImportSchema.parse(answer.json());
      await idle();
      const [item] = await items(id);
      expect(item).toMatchObject({ state: 'needsDecision' });
      expect(item?.offered.map(({ agencyName }) => agencyName)).not.toContain('西示例区教育局');
      const wanted = await decide(
        id,
        item?.id ?? '',
        { action: 'assign', agencyId: area.otherBureau },
        eastern,
      );
      expect(wanted.statusCode).toBe(404);
      // Whoever stands above decides within the batch's area too.
      const above = await decide(id, item?.id ?? '', { action: 'assign', agencyId: area.otherBureau });
      expect(above.statusCode).toBe(404);
    });

    it('are left out when a person says so, and cannot be decided twice', async () => {
      const [whole, item] = await only([{ name: 'a.txt', content: reportFile('某某单位', 2025) }]);
      expect((await decide(whole.id, item.id, { action: 'take' })).json()).toMatchObject({
        code: 'OTHER_QUESTION',
      });
      expect((await decide(whole.id, item.id, { action: 'skip' })).json()).toMatchObject({
        state: 'skipped',
      });
      expect((await decide(whole.id, item.id, { action: 'skip' })).json()).toMatchObject({
        code: 'NOTHING_TO_DECIDE',
      });
    });
  });

  it('two for one agency: one becomes a version, about the other a person is asked', async () => {
    const [whole, all] = await imported([
      { name: '一.txt', content: reportFile('示例市教育局', 2025) },
      {
        name: '二.txt',
        content: reportFile('示例市教育局', 2025, { 'applications.newlyReceived.naturalPerson': 1 }),
      },
      { name: '三.txt', content: reportFile('示例市教育局', 2025) },
    ]);
    expect(all[2]).toMatchObject({
      state: 'skipped',
      code: 'SAME_FILE',
      message: expect.stringContaining('一.txt'),
    });
    const stored = all.find(({ version }) => version === 1);
    const asked = all.find(({ question }) => question === 'anotherVersion');
    expect(asked).toMatchObject({
      code: 'SECOND_FILE',
      message: expect.stringContaining(stored?.fileName ?? '?'),
    });
    await decide(whole.id, asked?.id ?? '', { action: 'take' });
    await idle();
    expect((await items(whole.id)).find(({ id }) => id === asked?.id)).toMatchObject({ version: 2 });
  });

  it('an agency that has a version is asked about; the same file again is passed over', async () => {
    const agency = await signedIn(app, 'agency', area.cityBureau);
    const own = reportFile('示例市教育局', 2025);
    await upload(agency, area.cityBureau, 2025, own);
    const [, same] = await only([{ name: 'a.txt', content: own }]);
    expect(same).toMatchObject({ state: 'skipped', code: 'SAME_FILE' });
    const other = reportFile('示例市教育局', 2025, { 'applications.newlyReceived.naturalPerson': 1 });
    const [, item] = await only([{ name: 'b.txt', content: other }]);
    expect(item).toMatchObject({
      state: 'needsDecision',
      code: 'HAS_VERSION',
      message: expect.stringContaining('测试agency'),
    });
  });

  it('of an agency that has handed in are refused', async () => {
    const agency = await signedIn(app, 'agency', area.cityBureau);
    await upload(agency, area.cityBureau, 2025, reportFile('示例市教育局', 2025));
    const submit = at(ROUTES.submit, { agencyId: area.cityBureau, year: 2025 });
    expect((await agency.post(submit, { version: 1 })).statusCode).toBe(200);
    const other = reportFile('示例市教育局', 2025, { 'applications.newlyReceived.naturalPerson': 1 });
    const [, item] = await only([{ name: 'b.txt', content: other }]);
    expect(item).toMatchObject({
      state: 'refused',
      code: 'NOT_EDITABLE',
      agency: { agencyName: '示例市教育局' },
    });
  });

  it('go on where they were when the server is stopped in the middle', async () => {
    const [whole, all] = await imported([
      { name: '一.txt', content: reportFile('示例市教育局', 2025) },
      { name: '二.txt', content: reportFile('东示例区教育局', 2025) },
    ]);
    // As a killed server leaves it: the first file stored, the second in hand, its heart no longer beating.
    await app.database.query('DELETE FROM batch_import_item WHERE id = $1', [all[1]?.id]);
    await app.database.query(
      `INSERT INTO batch_import_item (batch_import_id, position, file_name, sha256, bytes, state, attempts, heartbeat_at)
       SELECT batch_import_id, 2, '三.txt', sha256, bytes, 'reading', 1, now() - interval '1 hour'
       FROM batch_import_item WHERE id = $1`,
      [all[0]?.id],
    );
    await app.database.query(`UPDATE batch_import SET state = 'running', finished_at = NULL`);

    app.nest.get(BatchRunner).wake();
    await idle();
    expect(await batch(whole.id)).toMatchObject({
      state: 'finished',
      counts: { clean: 1, skipped: 1, reading: 0 },
    });
  });

  it('what is in hand is not taken by another as long as its heart beats', async () => {
    const [whole] = await imported([{ name: '一.txt', content: reportFile('示例市教育局', 2025) }]);
    await app.database.query(`UPDATE batch_import_item SET state = 'reading', heartbeat_at = now()`);
    await app.database.query(`UPDATE batch_import SET state = 'running'`);
    app.nest.get(BatchRunner).wake();
    await idle();
    expect(await batch(whole.id)).toMatchObject({ state: 'running', counts: { reading: 1 } });
  });

  it('begin no further file once cancelled, and can then not be decided about', async () => {
    jest.spyOn(app.nest.get(BatchRunner), 'wake').mockImplementation();
    const answer = await sendBatch(supervisor, 2025, [
      { name: '一.txt', content: reportFile('示例市教育局', 2025) },
    ]);
    const { id } = batchImportSchema.parse(answer.json());
    const cancelled = await supervisor.post(at(ROUTES.batchImportCancellation, { id }));
    expect(cancelled.json()).toMatchObject({ state: 'cancelled', counts: { skipped: 1 } });
    jest.restoreAllMocks();
    standAt(app, '2026-01-10T10:00');
    app.nest.get(BatchRunner).wake();
    await idle();
    expect(await batch(id)).toMatchObject({ state: 'cancelled', counts: { skipped: 1, clean: 0 } });
    const [item] = await items(id);
    expect((await decide(id, item?.id ?? '', { action: 'skip' })).json()).toMatchObject({
      code: 'BATCH_IMPORT_CANCELLED',
    });
    expect((await supervisor.post(at(ROUTES.batchImportCancellation, { id }))).json()).toMatchObject({
      code: 'BATCH_IMPORT_OVER',
    });
  });

  it('are seen and decided about in the area they were made in, and above it', async () => {
    const eastern = await signedIn(app, 'supervisor', area.district);
    const [whole] = await imported([{ name: '一.txt', content: reportFile('示例市教育局', 2025) }]);
    for (const route of [ROUTES.batchImport, ROUTES.batchImportItems, ROUTES.batchImportResult]) {
      expect((await eastern.get(at(route, { id: whole.id }))).statusCode).toBe(404);
    }
    expect((await eastern.post(at(ROUTES.batchImportCancellation, { id: whole.id }))).statusCode).toBe(404);
    const list = async (by: TestClient) =>
      batchImportPageSchema.parse((await by.get(ROUTES.batchImports)).json());
    expect((await list(eastern)).total).toBe(0);

    await sendBatch(eastern, 2025, [{ name: '一.txt', content: reportFile('东示例区教育局', 2025) }]);
    expect((await list(eastern)).total).toBe(1);
    expect((await list(supervisor)).total).toBe(2);
  });

  it('of two people at the same time get along, also for the same agency', async () => {
    const other = await signedIn(app, 'supervisor', area.district);
    const [first, second] = await Promise.all([
      sendBatch(supervisor, 2025, [
        { name: '一.txt', content: reportFile('示例市教育局', 2025) },
        { name: '二.txt', content: reportFile('东示例区教育局', 2025) },
      ]),
      sendBatch(other, 2025, [
        {
          name: '三.txt',
          content: reportFile('东示例区教育局', 2025, { 'applications.newlyReceived.naturalPerson': 1 }),
        },
      ]),
    ]);
    await idle();
    const outcomes = await Promise.all(
      [first, second].map((answer) => items(batchImportSchema.parse(answer.json()).id)),
    );
    const ofBureau = outcomes.flat().filter(({ agency }) => agency?.agencyName === '东示例区教育局');
    expect(ofBureau.map(({ version }) => version).toSorted()).toEqual([1, null].toSorted());
    expect(ofBureau.some(({ code }) => code === 'HAS_VERSION')).toBe(true);
  });

  it('need a round that is open', async () => {
    const file = { name: 'a.txt', content: reportFile('示例市教育局', 2025) };
    expect(await refusal([file], supervisor, 2024)).toMatchObject({ code: 'NO_ROUND' });
    standAt(app, '2026-05-01T09:00');
    const later = await signedIn(app, 'supervisor', area.city);
    expect(await refusal([file], later)).toMatchObject({ code: 'ROUND_CLOSED' });
  });

  it('are written down: who brought them in, decided, cancelled', async () => {
    const [whole, item] = await only([{ name: 'a.txt', content: reportFile('某某单位', 2025) }]);
    await decide(whole.id, item.id, { action: 'skip' });
    const entries = (await supervisor.get(`${ROUTES.audit}?pageSize=200`)).json<{
      items: { action: string }[];
    }>();
    expect(entries.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['batchImport.created', 'batchImport.decided']),
    );
  });

  it('tell what became of each as a workbook', async () => {
    const [whole] = await imported([{ name: '=一.txt', content: reportFile('示例市教育局', 2025) }]);
    const answer = await supervisor.get(at(ROUTES.batchImportResult, { id: whole.id }));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toContain('.xlsx');
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});
