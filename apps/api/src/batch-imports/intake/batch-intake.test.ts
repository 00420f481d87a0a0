import { writeDocx } from '@zhaojian/report-writer';
import { faultlessReport, reportFile } from '../../testing/test-reports.ts';
import { BatchBench } from '../testing/batch-bench.ts';
import { renamed, zipOf } from '../testing/zip-files.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('files of a batch', () => {
  let bench: BatchBench;
  beforeEach(async () => (bench = await BatchBench.open()));
  afterEach(() => bench.close());

  it('are read with the names that Windows writes in GBK', async () => {
    const zip = renamed(
      zipOf({ 'ABCD.txt': reportFile('示例市教育局', 2025) }),
      'ABCD.txt',
      [0xca, 0xbe, 0xc0, 0xfd, 0x2e, 0x74, 0x78, 0x74],
    );
    const [, item] = await bench.only({ name: 'a.zip', content: zip });
    expect(item).toMatchObject({ fileName: '示例.txt', state: 'clean' });
  });

  it('in a damaged zip are refused, alone at once, among others as one of them', async () => {
    const whole = zipOf({ 'a.txt': reportFile('示例市教育局', 2025) });
    const damaged = { name: '坏.zip', content: whole.slice(0, whole.length - 30) };
    expect(await bench.refusal([damaged])).toMatchObject({ code: 'DAMAGED_ARCHIVE' });
    const [, all] = await bench.imported([damaged, { name: '好.zip', content: whole }]);
    expect(all.map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'DAMAGED_ARCHIVE'],
      ['clean', null],
    ]);
  });

  it('that are Word documents with something after their end are still read', async () => {
    const content = Buffer.concat([await writeDocx(faultlessReport('示例市教育局', 2025)), text('\n')]);
    const [, item] = await bench.only({ name: '年报.docx', content });
    expect(item).toMatchObject({ fileName: '年报.docx', state: 'clean' });
    const [, broken] = await bench.only({ name: '残缺.docx', content: content.subarray(0, 3000) });
    expect(broken).toMatchObject({ state: 'refused', code: 'DAMAGED_FILE' });
  });

  it('under paths that lead out of the zip, and zips in zips, are not opened', async () => {
    const report = reportFile('示例市教育局', 2025);
    const [, all] = await bench.imported([
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

  it('archives of other kinds are refused with what to do, whatever their name', async () => {
    const rar = { name: '年报.zip', content: text('Rar!\u001a\u0007…') };
    expect(await bench.refusal([rar])).toMatchObject({
      code: 'OTHER_ARCHIVE',
      message: expect.stringContaining('重新压缩为 .zip'),
    });
    const sevenZip = { name: '年报.7z', content: Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c) };
    const [, all] = await bench.imported([
      sevenZip,
      { name: '好.txt', content: reportFile('示例市教育局', 2025) },
    ]);
    expect(all.map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'OTHER_ARCHIVE'],
      ['clean', null],
    ]);
  });

  it('that unpack beyond all reason are not unpacked', async () => {
    const [, all] = await bench.imported([
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
    expect(await bench.refusal([{ name: 'a.zip', content: zipOf(many) }])).toMatchObject({
      code: 'TOO_MANY_FILES',
    });
    expect(await bench.refusal([])).toMatchObject({ code: 'NO_FILE' });
    expect(await bench.refusal([{ name: 'a.zip', content: zipOf({}) }])).toMatchObject({ code: 'NO_FILE' });
  });

  it('one too large for a single report does not stop the others', async () => {
    const [, all] = await bench.imported([
      { name: '大.txt', content: new Uint8Array(bench.app.environment.maxUploadBytes + 1) },
      { name: '好.txt', content: reportFile('示例市教育局', 2025) },
    ]);
    expect(all.map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'FILE_TOO_LARGE'],
      ['clean', null],
    ]);
  });
});
