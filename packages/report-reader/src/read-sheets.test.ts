import { line, makeXlsx, words as wordsOfXlsx } from '../fixtures/files/make-xlsx.ts';
import { makeXls, words } from '../fixtures/files/make-xls.ts';
import { refusalOf } from '../fixtures/refusal-of.ts';
import { readSheets } from './read-sheets.ts';

const LIMITS = { cells: 4, characters: 100, gridArea: 100 };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the cells of a workbook', () => {
  it('are those of one of Excel 97 too', () => {
    const file = makeXls([{ name: '名单', records: [...words('A1', '单位名称'), ...words('B2', '教育局')] }]);
    expect(readSheets(file, LIMITS)).toMatchObject([
      {
        name: '名单',
        cells: [
          { row: 0, column: 0, text: '单位名称' },
          { row: 1, column: 1, text: '教育局' },
        ],
      },
    ]);
  });

  it.each([
    [
      'xls',
      makeXls([
        { name: '名单', records: words('A1', '单位名称') },
        { name: '街道', records: words('A1', '底稿'), state: 'veryHidden' },
      ]),
    ],
    [
      'xlsx',
      makeXlsx([
        { name: '名单', rows: line(1, wordsOfXlsx('A1', '单位名称')) },
        { name: '街道', rows: line(1, wordsOfXlsx('A1', '底稿')), state: 'veryHidden' },
      ]),
    ],
  ])('of .%s are not those of hidden sheets, which are named', (_, file) => {
    expect(readSheets(file, LIMITS)).toMatchObject([
      { name: '名单', cells: [{}] },
      { name: '街道', cells: [], isHidden: true },
    ]);
  });

  it('are no more than the caller has room for', () => {
    const rows = Array.from({ length: 5 }, (_, row) => words(`A${row + 1}`, '教育局'));
    const file = makeXls([{ name: '名单', records: rows.flat() }]);
    expect(refusalOf(() => readSheets(file, LIMITS))).toBe('TOO_LARGE');
    expect(readSheets(file, { ...LIMITS, cells: 5 })).toHaveLength(1);
  });

  it.each([
    ['a text', utf8('单位名称,电话\n教育局,1')],
    ['a page', utf8('<html><body><table><tr><td>单位名称</td></tr></table></body></html>')],
  ])('are not looked for in %s', (_, bytes) => {
    expect(refusalOf(() => readSheets(bytes, LIMITS))).toBe('UNSUPPORTED_KIND');
  });
});
