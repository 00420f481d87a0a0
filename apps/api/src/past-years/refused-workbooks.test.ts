import { ROUTES } from '@zhaojian/contract';
import { writeDocx } from '@zhaojian/report-writer';
import { writeXlsx } from 'hucre/xlsx';
import { zipOf } from '../batch-imports/testing/zip-files.ts';
import { at, signedIn } from '../testing/test-client.ts';
import { faultlessReport, reportFile } from '../testing/test-reports.ts';
import { LoadBench } from './testing/load-bench.ts';

const YEAR = 2022;
const LIMIT = 400_000;

describe('what is sent as a workbook of a past year', () => {
  let bench: LoadBench;
  beforeAll(async () => {
    bench = await LoadBench.open({ maxUploadBytes: LIMIT });
  });
  afterAll(() => bench.close());

  const sent = async (content: Uint8Array, fileName: string) =>
    bench.afterJobs(await bench.send(YEAR, content, bench.supervisor, fileName));

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string, RegExp]>([
    [
      'a report as text',
      '年报.txt',
      () => reportFile('示例市教育局', YEAR),
      'UNSUPPORTED_KIND',
      /不是 Excel 工作簿/,
    ],
    [
      'a report of Word, whatever it is called',
      '年报.xlsx',
      () => writeDocx(faultlessReport('示例市教育局', YEAR)),
      'UNSUPPORTED_KIND',
      /另存为 \.xlsx/,
    ],
    [
      'an archive',
      '年报.zip',
      () => zipOf({ '示例市教育局.txt': reportFile('示例市教育局', YEAR) }),
      'ARCHIVE',
      /是压缩包.*在“批量导入”里导入/,
    ],
    [
      'nothing on its sheets',
      '空.xlsx',
      () => writeXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }),
      'EMPTY_FILE',
      /是空的/,
    ],
    [
      'sheets of more rows and columns than an area has',
      '全省.xlsx',
      () =>
        writeXlsx({
          sheets: [{ name: 'Sheet1', rows: [...Array.from({ length: 9999 }, () => []), Array(204).fill(1)] }],
        }),
      'TOO_LARGE',
      /工作簿过大.*按县区分成几个文件/,
    ],
  ])('is refused where it is %s: %s', async (_, fileName, content, code, words) => {
    const load = await sent(await content(), fileName);
    expect(load).toMatchObject({ state: 'wrong', fileName, digest: null, mistakes: [], refusal: { code } });
    expect(load.refusal?.message).toMatch(words);
    expect(load.finishedAt).not.toBeNull();
  });

  it('is no workbook that the platform gave out: the mistake says what is missing', async () => {
    const load = await sent(
      await writeXlsx({
        sheets: [
          {
            name: '汇总',
            rows: [
              ['单位', '件数'],
              ['某局', 1],
            ],
          },
        ],
      }),
      '汇总.xlsx',
    );
    expect(load).toMatchObject({ state: 'wrong', mistakes: [{ sheet: '汇总' }] });
    expect(load.mistakes[0]?.message).toContain('没有找到列的标识');
  });

  it('is refused at once where it is larger than files may be, and leaves no load', async () => {
    const before = (await bench.supervisor.get(ROUTES.pastYearLoads)).json<{ total: number }>().total;
    const answer = await bench.send(YEAR, new Uint8Array(LIMIT + 1));
    expect(answer.statusCode).toBe(413);
    expect(bench.problem(answer)).toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect((await bench.supervisor.get(ROUTES.pastYearLoads)).json<{ total: number }>().total).toBe(before);
  });

  it('is refused without a file', async () => {
    const answer = await bench.supervisor.post(at(ROUTES.pastYearWorkbookLoads, { year: YEAR }));
    expect(bench.problem(answer)).toMatchObject({ code: 'NO_WORKBOOK' });
  });

  it('is of a year that is over, and of one that has a form', async () => {
    const book = await (await bench.workbook(YEAR)).bytes();
    expect((await bench.send(2026, book)).statusCode).toBe(409);
    expect((await bench.send(2018, book)).statusCode).toBe(400);
  });

  it('comes from a supervisor', async () => {
    const book = await (await bench.workbook(YEAR)).bytes();
    for (const role of ['agency', 'administrator'] as const) {
      const other = await signedIn(bench.app, role, bench.area.city);
      expect((await bench.send(YEAR, book, other)).statusCode).toBe(403);
    }
  });

  it('can be cancelled: nothing of it is taken in then, and it can no longer be confirmed', async () => {
    const load = await bench.checked(YEAR, (await bench.workbook(YEAR)).fill('示例市教育局'));
    const left = await bench.supervisor.post(at(ROUTES.pastYearLoadCancellation, { id: load.id }));
    expect(left.json()).toMatchObject({ state: 'cancelled' });
    expect(await bench.rows(load.id)).toEqual([]);
    expect(bench.problem(await bench.confirm(load)).code).toBe('PAST_YEAR_LOAD_NOT_READY');
    const district = await signedIn(bench.app, 'supervisor', bench.area.district);
    expect((await district.get(at(ROUTES.pastYearLoad, { id: load.id }))).statusCode).toBe(404);
  });
});
