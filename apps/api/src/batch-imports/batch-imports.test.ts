import { batchImportPageSchema, reportVersionSchema, ROUTES, type Submission } from '@zhaojian/contract';
import { writeDocx } from '@zhaojian/report-writer';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { faultlessReport, reportFile } from '../testing/test-reports.ts';
import { BatchBench } from './testing/batch-bench.ts';
import { sendBatch } from './testing/send-batch.ts';
import { zipOf } from './testing/zip-files.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('many reports at once', () => {
  let bench: BatchBench;
  beforeEach(async () => (bench = await BatchBench.open()));
  afterEach(() => bench.close());

  it('of several kinds, in a zip and beside it, become versions of their agencies', async () => {
    const zip = zipOf({
      '区县/东示例区教育局.txt': reportFile('东示例区教育局', 2025),
      '区县/西示例区教育局.docx': await writeDocx(faultlessReport('示例省示例市西示例区教育局', 2025)),
      '__MACOSX/._a.txt': text('x'),
      '区县/通知.txt': text('关于报送年度报告的通知'),
    });
    const wrongSum = reportFile('示例市教育局', 2025, { 'applications.disclosed.naturalPerson': 3 });
    const [whole, all] = await bench.imported([
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
      (
        await bench.supervisor.get(
          at(ROUTES.version, { agencyId: bench.area.cityBureau, year: 2025, number: 1 }),
        )
      ).json(),
    );
    expect(version).toMatchObject({ author: '测试supervisor', fileName: '示例市教育局.txt' });
    expect(version.notices[0]).toMatchObject({
      code: 'BATCH_IMPORT',
      message: expect.stringContaining('测试supervisor批量导入'),
    });
    const submission = (
      await bench.supervisor.get(at(ROUTES.submission, { agencyId: bench.area.cityBureau, year: 2025 }))
    ).json<Submission>();
    expect(submission.state).toBe('draft');
  });

  it('are taken in also where the head of the area need not report; those of exempt agencies are refused', async () => {
    const exempt = (agencyId: string) =>
      bench.supervisor.put(at(ROUTES.arrangement, { year: 2025, agencyId, what: 'exemption' }), {
        reason: '本年度新设，不单独编制年报。',
      });
    await exempt(bench.area.city);
    await exempt(bench.area.otherBureau);
    const [, items] = await bench.imported([
      { name: 'a.txt', content: reportFile('示例市教育局', 2025) },
      { name: 'b.txt', content: reportFile('西示例区教育局', 2025) },
    ]);
    expect(items.map(({ state, code }) => [state, code])).toEqual([
      ['clean', null],
      ['refused', 'AGENCY_EXEMPT'],
    ]);
  });

  it('of another year are refused, and say so', async () => {
    const [, item] = await bench.only({ name: 'a.txt', content: reportFile('示例市教育局', 2023) });
    expect(item).toMatchObject({ state: 'refused', code: 'OTHER_YEAR', nameInFile: '示例市教育局' });
    expect(item.message).toContain('2023 年度');
  });

  it('need a round that is open, or a year that is over', async () => {
    const file = { name: 'a.txt', content: reportFile('示例市教育局', 2026) };
    expect(await bench.refusal([file], bench.supervisor, 2026)).toMatchObject({ code: 'NO_ROUND' });
  });

  it('are brought in by the supervisor where the year is no longer collected, and say so', async () => {
    const { cityBureau: agencyId } = bench.area;
    const file = { name: 'a.txt', content: reportFile('示例市教育局', 2024) };
    await sendBatch(bench.supervisor, 2024, [file]);
    await bench.idle();
    const submission = await bench.supervisor.get(at(ROUTES.submission, { agencyId, year: 2024 }));
    expect(submission.json()).toMatchObject({
      state: 'draft',
      acceptedVersion: null,
      versions: [{ number: 1, source: 'fileBroughtIn', fileName: 'a.txt' }],
      transitions: ['takeIn'],
    });
  });

  it('are seen and decided about in the area they were made in, and above it', async () => {
    const eastern = await signedIn(bench.app, 'supervisor', bench.area.district);
    const [whole] = await bench.imported([{ name: '一.txt', content: reportFile('示例市教育局', 2025) }]);
    for (const route of [ROUTES.batchImport, ROUTES.batchImportItems, ROUTES.batchImportResult]) {
      expect((await eastern.get(at(route, { id: whole.id }))).statusCode).toBe(404);
    }
    expect((await eastern.post(at(ROUTES.batchImportCancellation, { id: whole.id }))).statusCode).toBe(404);
    const list = async (by: TestClient) =>
      batchImportPageSchema.parse((await by.get(ROUTES.batchImports)).json());
    expect((await list(eastern)).total).toBe(0);

    await sendBatch(eastern, 2025, [{ name: '一.txt', content: reportFile('东示例区教育局', 2025) }]);
    expect((await list(eastern)).total).toBe(1);
    expect((await list(bench.supervisor)).total).toBe(2);
  });

  it('are recorded: who brought them in, decided, cancelled', async () => {
    const [whole, item] = await bench.only({ name: 'a.txt', content: reportFile('某某单位', 2025) });
    await bench.decide(whole.id, item.id, { action: 'skip' });
    const entries = (await bench.supervisor.get(`${ROUTES.audit}?pageSize=200`)).json<{
      items: { action: string }[];
    }>();
    expect(entries.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['batchImport.created', 'batchImport.decided']),
    );
  });

  it('tell what became of each as a workbook', async () => {
    const [whole] = await bench.imported([{ name: '=一.txt', content: reportFile('示例市教育局', 2025) }]);
    const answer = await bench.supervisor.get(at(ROUTES.batchImportResult, { id: whole.id }));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toContain('.xlsx');
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});
