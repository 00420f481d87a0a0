import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { longReport } from '../../../fixtures/long-report.ts';
import {
  blank,
  blanks,
  CHART,
  end,
  figure,
  formula,
  formulaText,
  hiddenColumns,
  hiddenRow,
  integer,
  logicalOrError,
  makeXls,
  merged,
  packed,
  packedRow,
  picture,
  record,
  result,
  sharedString,
  sharedStrings,
  start,
  words,
  workbookStream,
  type WorkbookExtras,
  type WrittenXlsSheet,
} from '../../../fixtures/files/make-xls.ts';
import { makeCompoundFile } from '../../../fixtures/files/make-compound-file.ts';
import { printXls, printXlsx } from '../../../fixtures/printing/print-workbook.ts';
import { refusalOf } from '../../../fixtures/refusal-of.ts';
import { showBlocks } from '../../../fixtures/show-blocks.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import { readXls } from './read-xls.ts';
import { RECORD } from './records.ts';

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(join(__dirname, '../../../fixtures/documents', name)));
const sheet = (...records: readonly (readonly number[])[]): WrittenXlsSheet => ({
  name: 'Sheet1',
  records: records.flat(),
});
const read = (sheets: readonly WrittenXlsSheet[], extras?: WorkbookExtras): (string | string[])[] =>
  showBlocks(readXls(makeXls(sheets, extras)).blocks);
const cells = (records: readonly number[], extras?: WorkbookExtras): (string | string[])[] =>
  read([sheet(words('A1', '甲'), records)], extras);
const refusal = (bytes: Uint8Array): string => refusalOf(() => readXls(bytes));

describe('a workbook that another program saved', () => {
  it('reads as it is shown: merged cells, formats, values of formulas, long texts; nothing hidden', () => {
    const blocks = showBlocks(readXls(fixture('other-kinds/old-excel.xls')).blocks);
    const long = blocks.filter((block): block is string => typeof block === 'string' && block.length > 100);
    const sentences = long.map((text) => text.match(/（\d+）示例局依法公开政府信息，回应社会关切。/g) ?? []);
    expect(sentences.map(({ length }) => length)).toEqual([300, 150]);
    expect(sentences.map((found) => found.join(''))).toEqual(long);
    expect(blocks.filter((block) => !long.includes(String(block)))).toEqual([
      '总体情况',
      '示例局2023年政府信息公开工作年度报告',
      '规章',
      '表二',
      [
        '0,0+2×1 （三）不予公开',
        '0,1 1.属于国家秘密',
        '0,2 0',
        '0,3 12',
        '1,1 2.其他',
        '1,2 0.5',
        '1,3 -7.25',
      ],
      ['0,0+1×2 （七）总计', '0,2 0.5', '0,3 4.75'],
      [
        '0,0 收费',
        '0,1 7730.28',
        '0,2 7730.28',
        '0,3 59237.2449',
        '1,0 日期',
        '1,1 2023年12月31日',
        '1,2 50%',
        '1,3 3000',
        '2,0 结果',
        '2,1 收费无',
        '2,2 #DIV/0!',
        '2,3 TRUE',
        '3,0 空',
        '3,1 ',
        '3,2 ',
        '3,3 ',
      ],
    ]);
  });

  it('reads as the newer workbook it was made from, location by location', () => {
    const newer = readXlsx(printXlsx(longReport()));
    expect(readXls(fixture('other-kinds/whole-report.xls'))).toEqual({ ...newer, kind: 'xls' });
    expect(readXls(printXls(longReport()))).toEqual({ ...newer, kind: 'xls' });
  });
});

describe('sheets', () => {
  it('know merged cells and where each cell is', () => {
    const { blocks, rendering } = readXls(
      makeXls([
        sheet(
          words('B2', '（三）不予公开'),
          words('C2', '1.属于国家秘密'),
          figure('D2', 0),
          blank('B3'),
          words('C3', '2.其他'),
          figure('D3', 4),
          merged('B2:B3'),
        ),
      ]),
    );
    expect(showBlocks(blocks)).toEqual([
      ['0,0+2×1 （三）不予公开', '0,1 1.属于国家秘密', '0,2 0', '1,1 2.其他', '1,2 4'],
    ]);
    const [table] = blocks;
    expect(table?.type === 'table' && table.cells[4]?.location).toEqual({
      kind: 'sheet',
      sheet: 'Sheet1',
      cell: 'D3',
    });
    expect(rendering).toMatchObject({ kind: 'sheets', sheets: [{ rows: [['', '', '', ''], {}, {}] }] });
  });

  it('are named in the text where there are several, and left out where hidden or a chart', () => {
    const rows = (value: number): number[] => [words('A1', '规章'), figure('B1', value)].flat();
    expect(
      read([
        { name: '表二', records: rows(1) },
        { name: '图', records: [], isChart: true },
        { name: '底稿', records: rows(9), state: 'hidden' },
        { name: '宏', records: rows(9), state: 'veryHidden' },
        { name: 'Sheet2', records: rows(2) },
      ]),
    ).toEqual(['表二', ['0,0 规章', '0,1 1'], ['0,0 规章', '0,1 2']]);
  });

  it('do not show hidden rows and columns', () => {
    expect(
      read([
        sheet(
          [hiddenColumns(0, 0), hiddenRow(2)].flat(),
          [words('A1', '键'), words('B1', '规章'), figure('C1', 1)].flat(),
          [words('A2', '键'), words('B2', '旧数'), figure('C2', 9)].flat(),
        ),
      ]),
    ).toEqual([['0,0 规章', '0,1 1']]);
  });

  it('show a merged cell as long as part of it is shown', () => {
    const table = [words('A1', '规章'), figure('B1', 1), figure('B2', 2), merged('A1:A2')].flat();
    expect(read([sheet(hiddenRow(1), table)])).toEqual([['0,0+2×1 规章', '1,1 2']]);
    expect(read([sheet(hiddenRow(1), hiddenRow(2), table, words('A3', '以上'))])).toEqual(['以上']);
  });

  it('go on after a chart that lies over them', () => {
    const chart = [start(CHART), figure('B1', 9), end].flat();
    expect(cells([...chart, ...figure('C1', 5)])).toEqual([['0,0 甲', '0,1 ', '0,2 5']]);
  });
});

describe('cells', () => {
  it('refer to shared strings, wherever the records break these', () => {
    const texts = ['规章', '行政规范性文件', '', '第一行\n第二行'];
    const referring = texts.flatMap((_, index) => sharedString(`${'BCDE'.charAt(index)}1`, index));
    for (let most = 14; most < 60; most += 1) {
      expect(cells(referring, { strings: sharedStrings(texts, most) })).toEqual([
        ['0,0 甲', '0,1 规章', '0,2 行政规范性文件', '0,3 ', '0,4 第一行\n第二行'],
      ]);
    }
  });

  it('are read where the file counts more shared strings than it has', () => {
    const strings = sharedStrings(['规章']);
    strings[8] = 9;
    expect(cells(sharedString('B1', 0), { strings })).toEqual([['0,0 甲', '0,1 规章']]);
    expect(refusal(makeXls([sheet(sharedString('B1', 3))], { strings }))).toBe('DAMAGED_FILE');
  });

  it('have numbers packed alone or beside each other: integers, hundredths, halves of doubles', () => {
    const half = new DataView(Float64Array.of(-0.5).buffer).getInt32(4, true);
    expect(cells([packed('B1', integer(12)), packed('C1', integer(773_028) | 1)].flat())).toEqual([
      ['0,0 甲', '0,1 12', '0,2 7730.28'],
    ]);
    expect(cells(packedRow('B1', integer(-3), half, half | 1, integer(29) | 1))).toEqual([
      ['0,0 甲', '0,1 -3', '0,2 -0.5', '0,3 -0.005', '0,4 0.29'],
    ]);
  });

  it('are kept where they are blank', () => {
    expect(cells([blanks('B1', 2), blank('D1'), figure('E1', 0)].flat())).toEqual([
      ['0,0 甲', '0,1 ', '0,2 ', '0,3 ', '0,4 0'],
    ]);
  });

  it('give formulas with the value they had', () => {
    expect(
      cells(
        [
          formula('B1', result.number(12)),
          formula('C1', result.text),
          formulaText('无'),
          formula('D1', result.blank),
          formula('E1', result.logical(true)),
          formula('F1', result.error(0x17)),
        ].flat(),
      ),
    ).toEqual([['0,0 甲', '0,1 12', '0,2 无', '0,3 ', '0,4 TRUE', '0,5 #REF!']]);
  });

  it('show a formula never computed as such, but one computed to zero as zero', () => {
    expect(
      cells(
        [
          formula('B1', result.number(0), true),
          formula('C1', result.blank, true),
          formula('D1', result.text),
          formula('E1', result.number(3), true),
          formula('F1', result.number(0)),
        ].flat(),
      ),
    ).toEqual([['0,0 甲', '0,1 =?', '0,2 =?', '0,3 =?', '0,4 3', '0,5 0']]);
  });

  it('show errors and truth as they are printed', () => {
    expect(cells([logicalOrError('B1', 0x2a, true), logicalOrError('C1', 0, false)].flat())).toEqual([
      ['0,0 甲', '0,1 #N/A', '0,2 FALSE'],
    ]);
  });

  it('follow a format that shows 元 as 万元, and dates and percentages, of formulas too', () => {
    const formats = ['0!.0,', 'yyyy"年"m"月"d"日"', '0.0%', '#,##0"件"', '0.00'];
    expect(
      cells(
        [
          figure('B1', 77_302_800, 1),
          figure('C1', 45_291, 2),
          figure('D1', 0.5, 3),
          figure('E1', 3000, 4),
          figure('F1', 7730.279_999_999_999_7, 5),
        ].flat(),
        { formats },
      ),
    ).toEqual([['0,0 甲', '0,1 7730.28', '0,2 2023年12月31日', '0,3 50%', '0,4 3000', '0,5 7730.28']]);
  });
});

describe('the reader of workbooks', () => {
  const good = [sheet(words('A1', '规章'), figure('B1', 1))];
  const stream = (bytes: Uint8Array): string => refusal(makeCompoundFile({ Workbook: bytes }));

  it('refuses an empty one', () => {
    expect(refusal(makeXls([sheet(blank('A1'))]))).toBe('EMPTY_FILE');
    expect(refusal(makeXls([{ ...sheet(words('A1', '底稿')), state: 'hidden' }]))).toBe('EMPTY_FILE');
  });

  it('refuses one with nothing but a picture as a scan', () => {
    expect(refusal(makeXls([sheet(blank('A1'), picture)]))).toBe('SCANNED_IMAGE');
    expect(read([sheet(words('A1', '规章'), picture)])).toEqual(['规章']);
  });

  it('refuses one with a password', () => {
    expect(refusal(makeXls(good, { globals: record(RECORD.password, [1, 0, 1, 0]) }))).toBe(
      'PASSWORD_PROTECTED',
    );
  });

  it('refuses one of Excel 5 or 95', () => {
    expect(refusal(makeXls(good, { version: 0x0500 }))).toBe('UNSUPPORTED_KIND');
  });

  it('refuses one cut off, wherever', () => {
    const bytes = fixture('other-kinds/old-excel.xls');
    for (const length of [600, 5000, 20_000, bytes.length - 4096]) {
      expect(refusal(bytes.subarray(0, length))).toBe('DAMAGED_FILE');
    }
    const whole = workbookStream(good);
    // The end is four bytes; zeros fill the stream up after it.
    expect(stream(whole.subarray(0, whole.length - 4))).toBe('DAMAGED_FILE');
    expect(stream(whole)).toBe('none');
  });

  it('refuses one whose sheet does not begin where it says', () => {
    const bytes = workbookStream(good);
    const at = bytes.findIndex((byte, index) => byte === 0x85 && bytes[index + 1] === 0 && index % 2 === 0);
    bytes[at + 4] = (bytes[at + 4] ?? 0) + 4;
    expect(stream(bytes)).toBe('DAMAGED_FILE');
  });

  it('refuses one whose cell refers to a string that is not there', () => {
    expect(refusal(makeXls([sheet(sharedString('A1', 1))], { strings: sharedStrings(['规章']) }))).toBe(
      'DAMAGED_FILE',
    );
  });

  it('refuses one that says its records are longer than they are', () => {
    expect(refusal(makeXls([sheet(words('A1', '规章'), record(RECORD.mergedCells, [255, 255]))]))).toBe(
      'DAMAGED_FILE',
    );
  });

  it('refuses one with more cells than any report has, on one sheet or on many', () => {
    const row = (number: number): number[] => blanks(`A${number}`, 1000);
    const many = Array.from({ length: 101 }, (_, index) => row(index + 1)).flat();
    expect(refusal(makeXls([sheet(many, many), sheet(many)]))).toBe('TOO_LARGE');
  });

  it('refuses one whose grid is beyond reason', () => {
    expect(refusal(makeXls([sheet(figure('A1', 1), figure('IV65536', 1))]))).toBe('TOO_LARGE');
  });

  it('refuses one whose hundred sheets are all the same long one, before reading it a hundred times', () => {
    const long = Array.from({ length: 500 }, (_, index) => words(`A${index + 1}`, '规章')).flat();
    const short = Array.from({ length: 99 }, () => sheet(blank('A1')));
    const bytes = workbookStream([sheet(long), ...short]);
    const view = new DataView(bytes.buffer);
    const isEntry = (at: number): boolean =>
      view.getUint16(at, true) === RECORD.sheet && view.getUint16(at + 2, true) === 20;
    const entries = [...bytes.subarray(0, 5000).keys()].filter(isEntry);
    const [first = 0] = entries;
    for (const entry of entries) view.setUint32(entry + 4, view.getUint32(first + 4, true), true);
    expect(entries).toHaveLength(100);
    expect(stream(bytes)).toBe('DAMAGED_FILE');
  });
});
