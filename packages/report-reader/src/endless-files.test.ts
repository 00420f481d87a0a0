/**
 * @jest-environment ./testing/environment-with-pdfjs.js
 */
import { makeDocx, paragraph } from '../fixtures/files/make-docx.ts';
import { gridLines, makeFormsInForms, makePdf, type DrawnPage } from '../fixtures/files/make-pdf.ts';
import { figure, line, makeXlsx, words } from '../fixtures/files/make-xlsx.ts';
import { printText } from '../fixtures/printing/print-file.ts';
import { exampleReport } from '../fixtures/example-report.ts';
import { refusalOfPromise } from '../fixtures/refusal-of.ts';
import { readReport } from './read-report.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (content: string): Uint8Array => utf8(`<html><body>${content}</body></html>`);
const list = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

/** What becomes of a file; anything but a report or a refusal fails the test. */
const outcome = (bytes: Uint8Array): Promise<string> => refusalOfPromise(readReport(bytes), 'read');

const PROSE = { text: '示例市数据局坚持以公开为常态、不公开为例外', x: 60, y: 820 };
const linedPage = (lines: number): DrawnPage => ({
  texts: [PROSE],
  lines: gridLines(
    Array.from({ length: lines }, (_, index) => 20 + index * 2),
    Array.from({ length: lines }, (_, index) => 20 + index * 2),
  ),
});

describe('files of more than any report holds are refused before they are worked through', () => {
  it.each<[string, () => Uint8Array]>([
    [
      'a table of 100,000 cells',
      () => page(`<table>${`<tr>${'<td>规章</td>'.repeat(10)}</tr>`.repeat(10_000)}</table>`),
    ],
    ['100,000 paragraphs', () => page('<p>规章 0</p>'.repeat(100_000))],
    ['a text of 5 MB', () => utf8('规章\t0\n'.repeat(600_000))],
    ['a line of 60,000 tabs', () => utf8(`规章${'\t'.repeat(60_000)}`)],
    ['a line of 60,000 bars', () => utf8(`规章${'|0'.repeat(60_000)}`)],
    ['10,000 rows of figures', () => utf8('规章\t0\t0\t0\n'.repeat(10_000))],
    [
      '300 reports one after the other',
      () => {
        const report = new TextDecoder().decode(printText(exampleReport(2023)));
        return utf8(`${report}\n`.repeat(300));
      },
    ],
    [
      'a paragraph of 40,000 sentences that each may be a row',
      () => utf8(`二、主动公开政府信息情况 ${'规。'.repeat(100_000)}\n规章 0`),
    ],
    ['a line of 200,000 figures', () => utf8(`规章 ${'9 '.repeat(200_000)}`)],
    ['200 lines of 1,000 figures', () => utf8(`规章 ${'- '.repeat(1_000)}x\n`.repeat(200))],
    [
      'a Word document of 600,000 elements',
      () => makeDocx(`<w:p>${'<w:r><w:t/></w:r>'.repeat(300_000)}</w:p>`),
    ],
    [
      'a sheet of merged cells over one another',
      () => {
        const ranges = Array.from({ length: 100 }, (_, index) => `A${index + 1}:XFD1000`);
        return makeXlsx([
          {
            name: '一',
            rows: list(100, (index) => line(index + 1, words(`A${index + 1}`, '规章'))),
            merges: ranges,
          },
        ]);
      },
    ],
    ['a PDF of 100 pages of fine grids', () => makePdf(Array.from({ length: 100 }, () => linedPage(250)))],
    [
      'a PDF with a grid of 160,000 cells',
      () =>
        makePdf([
          {
            texts: [PROSE, PROSE],
            lines: gridLines(
              Array.from({ length: 401 }, (_, x) => 4 * x),
              Array.from({ length: 401 }, (_, y) => 4 * y),
            ),
          },
        ]),
    ],
  ])('%s', async (_what, make) => {
    expect(await outcome(make())).toBe('TOO_LARGE');
  });
});

describe('a PDF of forms that draw each other twice', () => {
  it('is refused while it is drawn where they are 25 deep', async () => {
    expect(await outcome(makeFormsInForms(25))).toBe('TOO_INTRICATE');
  });

  it('is drawn to its end where they are few', async () => {
    expect(await outcome(makeFormsInForms(3))).toBe('SCANNED_IMAGE');
  });
});

describe('files that are odd, but not too large, are worked through to their end', () => {
  const spaces = ' '.repeat(100_000);

  it.each<[string, () => Uint8Array]>([
    [
      'a line of labels and figures in turn',
      () => utf8(`二、主动公开政府信息情况\n${'规 1 '.repeat(40_000)}`),
    ],
    ['a line of words after a figure', () => utf8(`规章 0 ${'公 '.repeat(100_000)}`)],
    ['a row of 40,000 labels', () => utf8(`规章${'\t公'.repeat(40_000)}\t0`)],
    ['spaces before a bar that closes nothing', () => utf8(`规${spaces}|x\n`.repeat(5))],
    ['a bar before spaces', () => utf8(`规|0|${spaces}x\n`.repeat(5))],
    [
      'a number before spaces in a table of lines with a bar',
      () => utf8(`规章 |\n${'0 |\n'.repeat(6)}|\n9${spaces}xyz\n`),
    ],
    ['a page number before spaces', () => utf8(`第1页${spaces}<br>x\n规章 0`)],
    ['digits over spaces', () => utf8(`规章\t1${spaces}1`)],
    [
      'a cell of 400,000 asterisks',
      () => page(`<table><tr><td>规章</td><td>${'*'.repeat(400_000)}x</td></tr></table>`),
    ],
    [
      'an item that turns to measures again and again',
      () => utf8(`五、存在的主要问题及改进情况\n一是不够。${'针对'.repeat(100_000)}\n六、其他需要报告的事项`),
    ],
    [
      'an enumeration of 100,000 items',
      () => utf8(`五、存在的主要问题及改进情况\n${'一是'.repeat(100_000)}\n六、其他需要报告的事项`),
    ],
    ['a section heading on every line', () => utf8('二、主动公开政府信息情况\n规章 0\n'.repeat(4_000))],
    [
      'heads below heads',
      () => page(`<table>${'<tr><td>自然人</td><td>商业企业</td></tr>'.repeat(12_000)}</table>`),
    ],
    [
      'a cell of 200,000 lines in a workbook',
      () => makeXlsx([{ name: '一', rows: line(1, words('A1', '公\n'.repeat(200_000))) }]),
    ],
    [
      '50,000 runs in a paragraph',
      () => makeDocx(`<w:p>${'<w:r><w:t>公</w:t></w:r>'.repeat(50_000)}</w:p>${paragraph('规章')}`),
    ],
    [
      'a sheet with its words at the ends of its columns',
      () => makeXlsx([{ name: '一', rows: line(1, words('A1', '规章') + figure('XFD1', '1')) }]),
    ],
  ])('%s', async (_what, make) => {
    expect(['read', 'NOT_A_REPORT', 'TOO_LARGE']).toContain(await outcome(make()));
  });
});
