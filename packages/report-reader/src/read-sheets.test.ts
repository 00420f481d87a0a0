import { line, makeXlsx, words as wordsOfXlsx } from '../fixtures/files/make-xlsx.ts';
import { hiddenColumns, hiddenRow, makeXls, words } from '../fixtures/files/make-xls.ts';
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

  it.each([
    [
      'xls',
      makeXls([
        {
          name: '名单',
          records: [
            hiddenColumns(1, 2),
            hiddenRow(2),
            words('A1', '单位名称'),
            words('B1', '电话'),
            words('A2', '教育局'),
            words('C2', '旧名单'),
          ].flat(),
        },
      ]),
    ],
    [
      'xlsx',
      makeXlsx([
        {
          name: '名单',
          rows:
            line(1, wordsOfXlsx('A1', '单位名称') + wordsOfXlsx('B1', '电话')) +
            line(2, wordsOfXlsx('A2', '教育局') + wordsOfXlsx('C2', '旧名单'), 'hidden="1"'),
          columns: '<col min="2" max="3" hidden="1"/>',
        },
      ]),
    ],
  ])('of .%s come with the rows and columns that hold words and are hidden', (_, file) => {
    expect(readSheets(file, LIMITS)).toMatchObject([
      { cells: [{ text: '单位名称' }], hiddenRows: [1], hiddenColumns: [1] },
    ]);
  });

  it('of a title that is merged over a hidden column are shown, and none of them is hidden', () => {
    const file = makeXlsx([
      {
        name: '名单',
        rows: line(1, wordsOfXlsx('A1', '机构名单')),
        merges: ['A1:C1'],
        columns: '<col min="1" max="1" hidden="1"/>',
      },
    ]);
    const [sheet] = readSheets(file, LIMITS);
    expect(sheet).toMatchObject({ cells: [{ text: '机构名单' }] });
    expect(sheet?.hiddenColumns).toBeUndefined();
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
