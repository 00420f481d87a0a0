import { unzipSync, zipSync } from 'fflate';
import {
  blank,
  figure,
  line,
  makeXlsx,
  words,
  type WrittenSheet,
} from '../../../fixtures/files/make-xlsx.ts';
import { refusalOf } from '../../../fixtures/refusal-of.ts';
import { showBlocks } from '../../../fixtures/show-blocks.ts';
import { readXlsx } from './read-xlsx.ts';

type Extras = Parameters<typeof makeXlsx>[1];
const sheet = (rows: string, more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: 'Sheet1',
  rows,
  ...more,
});
const read = (sheets: readonly WrittenSheet[], extras?: Extras): (string | string[])[] =>
  showBlocks(readXlsx(makeXlsx(sheets, extras)).blocks);
const refusal = (bytes: Uint8Array): string => refusalOf(() => readXlsx(bytes));

describe('sheets', () => {
  it('are text where a row is one cell, and tables between', () => {
    expect(
      read([
        sheet(
          line(1, words('A1', '示例局2023年政府信息公开工作年度报告') + blank('B1') + blank('C1')) +
            line(3, words('A3', '二、主动公开政府信息情况')) +
            line(4, words('A4', '信息内容') + words('B4', '制发') + words('C4', '废止')) +
            line(5, words('A5', '规章') + figure('B5', 1) + blank('C5')) +
            line(7, words('A7', '以上。')),
          { merges: ['A1:C1'] },
        ),
      ]),
    ).toEqual([
      '示例局2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      ['0,0 信息内容', '0,1 制发', '0,2 废止', '1,0 规章', '1,1 1', '1,2 '],
      '以上。',
    ]);
  });

  it('keep a row with blank values in the table', () => {
    expect(
      read([
        sheet(
          line(1, words('A1', '规章') + figure('B1', 0) + figure('C1', 0)) +
            line(2, words('A2', '文件') + blank('B2') + blank('C2')),
        ),
      ]),
    ).toEqual([['0,0 规章', '0,1 0', '0,2 0', '1,0 文件', '1,1 ', '1,2 ']]);
  });

  it('know merged cells and where each cell is', () => {
    const bytes = makeXlsx([
      sheet(
        line(2, words('B2', '（三）不予公开') + words('C2', '1.属于国家秘密') + figure('D2', 0)) +
          line(3, blank('B3') + words('C3', '2.其他') + figure('D3', 4)),
        { merges: ['B2:B3'] },
      ),
    ]);
    const { blocks } = readXlsx(bytes);
    expect(showBlocks(blocks)).toEqual([
      ['0,0+2×1 （三）不予公开', '0,1 1.属于国家秘密', '0,2 0', '1,1 2.其他', '1,2 4'],
    ]);
    const [table] = blocks;
    expect(table?.type === 'table' && table.cells[4]?.location).toEqual({
      kind: 'sheet',
      sheet: 'Sheet1',
      cell: 'D3',
    });
  });

  it('are named in the text where there are several, and left out where hidden', () => {
    const rows = (value: number): string => line(1, words('A1', '规章') + figure('B1', value));
    expect(
      read([
        { name: '表二', rows: rows(1) },
        { name: 'Sheet2', rows: rows(2) },
        { name: '底稿', rows: rows(9), state: 'hidden' },
      ]),
    ).toEqual(['表二', ['0,0 规章', '0,1 1'], ['0,0 规章', '0,1 2']]);
  });

  it('do not show hidden rows and columns', () => {
    expect(
      read([
        sheet(
          line(1, words('A1', '键') + words('B1', '规章') + figure('C1', 1)) +
            line(2, words('A2', '键') + words('B2', '旧数') + figure('C2', 9), 'hidden="1"'),
          { columns: '<col min="1" max="1" hidden="1"/>' },
        ),
      ]),
    ).toEqual([['0,0 规章', '0,1 1']]);
  });

  it('say which hidden rows hold words', () => {
    const rows =
      line(1, words('A1', '规章')) +
      line(2, words('A2', '旧数') + figure('B2', 9), 'hidden="1"') +
      line(3, blank('A3'), 'hidden="1"');
    expect(readXlsx(makeXlsx([sheet(rows)])).rendering).toMatchObject({ sheets: [{ hiddenRows: [1] }] });
  });

  it('are shown as grids', () => {
    expect(readXlsx(makeXlsx([sheet(line(2, figure('B2', 5)))])).rendering).toEqual({
      kind: 'sheets',
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            ['', ''],
            ['', '5'],
          ],
        },
      ],
    });
  });
});

describe('cells', () => {
  const cells = (row: string, extras?: Extras): (string | string[])[] =>
    read([sheet(line(1, words('A1', '甲') + row))], extras);

  it('read shared strings, their runs put together, phonetic guides left out', () => {
    expect(
      cells('<c r="B1" t="s"><v>0</v></c>', {
        strings: ['<r><t>规</t></r><r><t>章_x000D_\n件</t></r><rPh sb="0" eb="1"><t>gui</t></rPh>'],
      }),
    ).toEqual([['0,0 甲', '0,1 规章\n件']]);
  });

  it('leave struck out runs out and keep the mark of a footnote apart from the digits before it', () => {
    const run = (text: string, look: string): string => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
    const strings = [
      run('9', '<strike/>') + run('12', '<strike val="0"/>') + run('1', '<vertAlign val="superscript"/>'),
    ];
    expect(cells('<c r="B1" t="s"><v>0</v></c>', { strings })).toEqual([['0,0 甲', '0,1 12¹']]);
  });

  it('give formulas with the value they had, and show one never computed as such', () => {
    expect(
      cells(
        '<c r="B1"><f>SUM(C1:D1)</f><v>12</v></c><c r="C1"><f>D1+1</f></c><c r="D1" t="str"><f>A1</f><v>无</v></c>',
      ),
    ).toEqual([['0,0 甲', '0,1 12', '0,2 =D1+1', '0,3 无']]);
  });

  it('are blank where a formula gives an empty text', () => {
    expect(cells('<c r="B1" t="str"><f>IF(C1=0,"",C1)</f><v></v></c><c r="C1"><v>0</v></c>')).toEqual([
      ['0,0 甲', '0,1 ', '0,2 0'],
    ]);
  });

  it('show the exact number stored, without the noise of binary fractions', () => {
    expect(
      cells(figure('B1', '7730.2799999999997') + figure('C1', '59237.2449', 1), { formats: ['0.00'] }),
    ).toEqual([['0,0 甲', '0,1 7730.28', '0,2 59237.2449']]);
  });

  it('follow a format that shows 元 as 万元, and dates and percentages', () => {
    expect(
      cells(
        figure('B1', 77302800, 1) + figure('C1', 45291, 2) + figure('D1', 0.5, 3) + figure('E1', 3000, 4),
        {
          formats: [
            '0!.0,',
            'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
            '0.0%',
            '#,##0&quot;件&quot;',
          ],
        },
      ),
    ).toEqual([['0,0 甲', '0,1 7730.28', '0,2 2023年12月31日', '0,3 50%', '0,4 3000']]);
  });

  it('flag the unit of a number shown smaller than it is stored, but not of a 0', () => {
    const amounts = figure('B1', 77302800, 1) + figure('C1', 77302800) + figure('D1', 0, 1);
    const bytes = makeXlsx([sheet(line(1, words('A1', '甲') + amounts))], { formats: ['0!.0,'] });
    const [table] = readXlsx(bytes).blocks;
    const doubts = table?.type === 'table' ? table.cells.map(({ doubt }) => doubt) : [];
    expect(doubts).toEqual([
      undefined,
      '单元格存的是 77302800，格式把它缩小 10000 倍显示，按显示的数读取，请核对单位',
      undefined,
      undefined,
    ]);
  });

  it('are blank, not missing, in a file that names only those in which something was typed', () => {
    const heads = words('A1', '信息内容') + words('B1', '制发') + words('C1', '有效') + words('F1', '别的');
    const rows =
      line(1, heads) + line(2, words('A2', '规章')) + line(3, words('A3', '文件') + figure('C3', 5));
    const [table, ...others] = readXlsx(makeXlsx([sheet(rows)])).blocks;
    const texts = table?.type === 'table' ? table.cells.map(({ row, text }) => `${row}${text}`) : [];
    expect(others).toEqual([]);
    expect(texts).toEqual(
      ['信息内容|制发|有效|||别的', '规章|||||', '文件||5|||'].flatMap((row, at) =>
        row.split('|').map((text) => `${at}${text}`),
      ),
    );
  });

  it('are read where a library writes all elements with a prefix', () => {
    expect(
      cells('<x:c r="B1" t="inlineStr"><x:is><x:t>规章</x:t></x:is></x:c><x:c r="C1"><x:v>3</x:v></x:c>'),
    ).toEqual([['0,0 甲', '0,1 规章', '0,2 3']]);
  });

  it('keep errors as they are printed', () => {
    expect(cells('<c r="B1" t="e"><v>#REF!</v></c>')).toEqual([['0,0 甲', '0,1 #REF!']]);
  });
});

describe('the reader of workbooks', () => {
  it('refuses an empty one', () => {
    expect(refusal(makeXlsx([sheet(line(1, blank('A1')))]))).toBe('EMPTY_FILE');
  });

  it('refuses one with nothing but a picture as a scan', () => {
    const pictured = zipSync({
      ...unzipSync(makeXlsx([sheet(line(1, blank('A1')))])),
      'xl/media/image1.png': new Uint8Array(9),
    });
    expect(refusal(pictured)).toBe('SCANNED_IMAGE');
  });

  it('refuses a sheet that ends too early', () => {
    expect(refusal(makeXlsx([sheet('<row><c><v>1</v><!-- cut off')]))).toBe('DAMAGED_FILE');
  });

  it('refuses one that lacks a sheet it names, unless that is a chart', () => {
    const parts = unzipSync(makeXlsx([sheet(line(1, words('A1', '甲'))), sheet(line(1, words('A1', '乙')))]));
    delete parts['xl/worksheets/sheet2.xml'];
    expect(refusal(zipSync(parts))).toBe('DAMAGED_FILE');
    const relations = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels']);
    const asChart = relations.replace(/worksheet"( Target="worksheets\/sheet2)/u, 'chartsheet"$1');
    parts['xl/_rels/workbook.xml.rels'] = new TextEncoder().encode(asChart);
    expect(refusal(zipSync(parts))).toBe('none');
  });

  it('refuses a cell that refers to a text that is not there: it would read as blank', () => {
    const cell = '<c r="A1" t="s"><v>1</v></c>';
    expect(refusal(makeXlsx([sheet(line(1, cell))], { strings: ['<t>规章</t>'] }))).toBe('DAMAGED_FILE');
  });

  it('refuses a sheet whose grid is beyond reason', () => {
    expect(
      refusal(makeXlsx([sheet(line(1, figure('A1', 1)) + line(1_000_000, figure('ZZ1000000', 1)))])),
    ).toBe('TOO_LARGE');
  });
});
