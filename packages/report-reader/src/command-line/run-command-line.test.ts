import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellsOf, formById } from '@zhaojian/report';
import { strToU8, zipSync } from 'fflate';
import { runCommandLine } from './run-command-line.ts';

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-reader-'));
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** The same zip with one name written in other bytes of the same length. */
function renamed(archive: Uint8Array, name: string, bytes: readonly number[]): Uint8Array {
  const changed = Buffer.from(archive);
  for (let at = changed.indexOf(name); at >= 0; at = changed.indexOf(name, at + 1)) changed.set(bytes, at);
  return changed;
}

const report = [
  '示例市示例局2023年政府信息公开工作年度报告',
  '一、总体情况',
  '情况良好。',
  '公开平台运行正常。',
  '二、主动公开政府信息情况',
  '第二十条第（一）项\t\t\t',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t3\t1\t12',
].join('\n');

describe('the command line', () => {
  it('prints the keys of a form in statutory order', async () => {
    expect(await runCommandLine(['--keys', '2021'], folder)).toBe(0);
    expect(printed.trim().split('\n')).toEqual(cellsOf(formById('2021')).map(({ key }) => key));
  });

  it('prints a line of JSON a file, with every cell of the form, and goes on after a file it cannot read', async () => {
    writeFileSync(join(folder, 'report.txt'), report);
    writeFileSync(join(folder, 'empty.txt'), '');
    expect(await runCommandLine(['empty.txt', 'missing.txt', 'report.txt', '--json'], folder)).toBe(1);
    const lines = printed
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      {
        file: 'empty.txt',
        cells: {},
        narratives: { overview: '', improvement: '', otherMatters: '' },
        error: { code: 'EMPTY_FILE' },
      },
      {
        file: 'missing.txt',
        error: { code: 'FILE_NOT_FOUND', message: expect.stringContaining('missing.txt') },
      },
      {
        file: 'report.txt',
        agency: '示例市示例局',
        year: 2023,
        form: '2021',
        cells: { 'proactiveDisclosure.normativeDocuments.inForce': 12 },
        unread: expect.arrayContaining(['disputes.reconsideration.total']),
        narratives: { overview: '情况良好。\n公开平台运行正常。', improvement: '', otherMatters: '' },
      },
    ]);
    const [, , read] = lines;
    const keys =
      typeof read === 'object' && read !== null && 'cells' in read ? Object.keys(read.cells ?? {}) : [];
    expect(keys).toEqual(cellsOf(formById('2021')).map(({ key }) => key));
  });

  it('reads each file of a zip in turn, and says why it does not read one', async () => {
    const gbk = [0xca, 0xbe, 0xc0, 0xfd, 0x2e, 0x74, 0x78, 0x74]; // 示例.txt
    const archive = zipSync({
      '区县/一.txt': strToU8(report),
      'GBKGBK.t': strToU8(report),
      '../外.txt': strToU8(report),
      '内.zip': strToU8('PK'),
      '弹.txt': new Uint8Array(3_000_000),
      '__MACOSX/._一.txt': strToU8('x'),
      '通知.txt': strToU8('关于召开会议的通知'),
    });
    writeFileSync(join(folder, '全市.zip'), renamed(archive, 'GBKGBK.t', gbk));
    expect(await runCommandLine(['全市.zip', '--json'], folder)).toBe(1);
    const lines = printed
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { file: '全市.zip/区县/一.txt', agency: '示例市示例局', year: 2023 },
      { file: '全市.zip/示例.txt', agency: '示例市示例局' },
      { file: '全市.zip/../外.txt', error: { code: 'UNSAFE_PATH' } },
      { file: '全市.zip/内.zip', error: { code: 'ARCHIVE_IN_ARCHIVE' } },
      { file: '全市.zip/弹.txt', error: { code: 'TOO_LARGE' } },
      { file: '全市.zip/通知.txt', error: { code: 'NOT_A_REPORT' } },
    ]);
  });

  it('says that a zip is cut off, or that a file in it has a password', async () => {
    const archive = zipSync({ '一.txt': strToU8(report) });
    writeFileSync(join(folder, '坏.zip'), archive.subarray(0, archive.length - 30));
    const locked = Buffer.from(archive);
    const entry = locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    locked.writeUInt16LE(locked.readUInt16LE(entry + 8) | 1, entry + 8);
    writeFileSync(join(folder, '密.zip'), locked);
    expect(await runCommandLine(['坏.zip', '密.zip', '--json'], folder)).toBe(1);
    expect(printed).toMatch(/"file":"坏.zip".*DAMAGED_FILE.*\n.*"file":"密.zip\/一.txt".*PASSWORD_PROTECTED/);
  });

  it('prints what section 五 names, of a file that holds nothing else', async () => {
    writeFileSync(join(folder, '五.txt'), '存在的主要问题：业务培训不足。');
    expect(await runCommandLine(['--section-five', '五.txt', 'missing.txt', '--json'], folder)).toBe(1);
    expect(
      printed
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([
      { file: '五.txt', items: [{ kind: 'problem', category: 'staff', mends: null }] },
      { file: 'missing.txt', items: [], error: { code: 'FILE_NOT_FOUND' } },
    ]);
    await runCommandLine(['--section-five', '五.txt'], folder);
    expect(printed).toMatch(/1\. 问题　队伍与业务能力　.*业务培训不足/u);
  });

  it('prints the statutory tables for a person, and what could not be read', async () => {
    writeFileSync(join(folder, 'report.txt'), report);
    expect(await runCommandLine(['report.txt'], folder)).toBe(0);
    expect(printed).toContain('示例市示例局　2023 年');
    expect(printed).toContain('│行政规范性文件│           3│           1│          12│');
    expect(printed).toContain('未能读出');
  });

  it('says how it is used when it is not understood', async () => {
    expect(await runCommandLine(['--unknown'], folder)).toBe(2);
    expect(printed).toContain('用法：');
  });
});
