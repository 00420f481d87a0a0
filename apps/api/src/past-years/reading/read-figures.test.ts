import type { Sheet, SheetCell } from '@zhaojian/report-reader';
import { cellsOf, type Form, formForYear } from '@zhaojian/report';
import { EXPLANATIONS_SHEET, ROW_COLUMNS } from '@zhaojian/report-writer/workbook';
import { readFigures } from './read-figures.ts';
import { FIRST_ROW, KEY_ROW, sheetOf } from '../testing/figures-sheet.ts';

const YEAR = 2022;
const RECEIVED = 'applications.newlyReceived.naturalPerson';
const formOfYear = (year: number): Form => {
  const form = formForYear(year);
  if (!form) throw new Error(`${year} has no form`);
  return form;
};
const read = (...sheets: readonly Sheet[]) => readFigures(sheets, YEAR, formOfYear(YEAR));
const OF_OLD_FORM =
  cellsOf(formOfYear(2020)).find(({ key }) => !cellsOf(formOfYear(YEAR)).some((cell) => cell.key === key))
    ?.key ?? '';
const bureau = { 'agency 2022': '示例市教育局', [RECEIVED]: '3' };

/** The sheet with one of its cells made another. */
function changed(sheet: Sheet, row: number, key: string, change: Partial<SheetCell>): Sheet {
  const column = sheet.cells.find((cell) => cell.row === KEY_ROW && cell.text === key)?.column;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.row === row && cell.column === column ? { ...cell, ...change } : cell,
    ),
  };
}

describe('a workbook of figures', () => {
  it('is read row by row, with the place of each as Excel names it', () => {
    const { rows, columns, mistakes } = read(sheetOf(YEAR, [bureau, {}, { ...bureau, version: ' 2 ' }]));
    expect(mistakes).toEqual([]);
    expect(rows).toMatchObject([
      { sheet: '2022年度数据', row: FIRST_ROW + 1, name: '示例市教育局', version: '' },
      { sheet: '2022年度数据', row: FIRST_ROW + 3, name: '示例市教育局', version: '2' },
    ]);
    expect(rows[0]?.texts.get(RECEIVED)).toBe('3');
    expect(columns.get('agency 2022')).toBe('A');
    expect(columns.get(RECEIVED)).toBe('O');
  });

  it('may have columns of one’s own, and its columns in another order', () => {
    const sheet = sheetOf(YEAR, [bureau], (keys) => ['', ...keys.toReversed()]);
    const own = { row: FIRST_ROW, column: 0, text: '自己的备注', rowSpan: 1, colSpan: 1 };
    const { rows, mistakes } = read({ ...sheet, cells: [...sheet.cells, own] });
    expect(mistakes).toEqual([]);
    expect(rows[0]?.texts.get(RECEIVED)).toBe('3');
  });

  it('lacks its keys: nobody knows which column is which', () => {
    const { rows, mistakes } = read({ name: 'Sheet1', cells: [] });
    expect(rows).toEqual([]);
    expect(mistakes).toMatchObject([{ sheet: 'Sheet1', row: null, column: null }]);
    expect(mistakes[0]?.message).toMatch(/“agency 2022”.*2022 年度工作簿/);
  });

  it('has two sheets of figures: nobody knows which counts', () => {
    const copy = { ...sheetOf(YEAR, [bureau]), name: '副本' };
    expect(read(sheetOf(YEAR, [bureau]), copy).mistakes).toMatchObject([
      { sheet: '副本', message: expect.stringContaining('“2022年度数据”和“副本”') },
    ]);
  });

  it('is another year’s', () => {
    const { rows, mistakes } = read(sheetOf(2023, [{ 'agency 2023': '示例市教育局' }]));
    expect(rows).toEqual([]);
    expect(mistakes).toMatchObject([{ sheet: '2023年度数据', row: KEY_ROW + 1 }]);
    expect(mistakes[0]?.message).toMatch(/2023 年度的工作簿.*2022 年度/);
  });

  it('lacks a column', () => {
    const { rows, mistakes } = read(
      sheetOf(YEAR, [bureau], (keys) => keys.filter((key) => key !== RECEIVED)),
    );
    expect(rows).toMatchObject([{ name: '示例市教育局', row: FIRST_ROW + 1 }]);
    expect(mistakes).toMatchObject([{ sheet: '2022年度数据', row: KEY_ROW + 1, column: null }]);
    expect(mistakes[0]?.message).toMatch(/^缺少 1 列：“.*自然人.*”。/);
  });

  it('lacks the column of versions: nobody knows what a row was filled from', () => {
    const sheet = sheetOf(YEAR, [bureau], (keys) => keys.filter((key) => key !== ROW_COLUMNS.version));
    const { rows, mistakes } = read(sheet);
    expect(rows).toEqual([]);
    expect(mistakes[0]?.message).toMatch(/^缺少 1 列：“已有版本”/);
  });

  it.each(['agency 2022', ROW_COLUMNS.version])('has %s twice: no row can be told', (key) => {
    const twice = read(sheetOf(YEAR, [bureau], (keys) => [...keys, key]));
    expect(twice.rows).toEqual([]);
    expect(twice.mistakes[0]?.message).toMatch(/有两列/);
  });

  it('has one more mistake in each of its rows: both are told', () => {
    const { rows, mistakes } = read(
      sheetOf(YEAR, [bureau, { [RECEIVED]: '4' }], (keys) => [...keys, '备注']),
    );
    expect(rows).toHaveLength(1);
    expect(mistakes.map(({ message }) => message)).toEqual([
      expect.stringContaining('不认识列的标识“备注”'),
      expect.stringContaining('没有写单位名称'),
    ]);
  });

  it('lacks many columns, of which the first are named', () => {
    const { mistakes } = read(sheetOf(YEAR, [bureau], (keys) => keys.slice(0, 10)));
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.message).toMatch(/^缺少 194 列：(“[^”]+”、){9}“[^”]+” 等。/);
  });

  it('has a column of the form of other years', () => {
    const { mistakes } = read(sheetOf(YEAR, [bureau], (keys) => [...keys, OF_OLD_FORM, '备注']));
    expect(mistakes.map(({ row, column }) => [row, column])).toEqual([
      [KEY_ROW + 1, 'GZ'],
      [KEY_ROW + 1, 'HA'],
    ]);
    expect(mistakes[0]?.message).toContain('2019 年起的格式里的列，2022 年度的格式没有');
    expect(mistakes[1]?.message).toContain('不认识列的标识“备注”');
  });

  it('of other years’ columns, though it says it is of this year, tells each of them', () => {
    const old = sheetOf(2020, [], (keys) => ['agency 2022', ...keys.slice(1)]);
    const { rows, mistakes } = read(old);
    expect(rows).toEqual([]);
    const foreign = mistakes.filter(({ message }) =>
      message.includes('2019 年起的格式里的列，2022 年度的格式没有'),
    );
    expect(foreign.length).toBeGreaterThan(10);
    expect(foreign.every(({ row, column }) => row === KEY_ROW + 1 && column !== null)).toBe(true);
    expect(mistakes.at(-1)?.message).toMatch(/^缺少 \d+ 列/);
  });

  it('has a column twice', () => {
    const { rows, columns, mistakes } = read(sheetOf(YEAR, [bureau], (keys) => [...keys, RECEIVED]));
    expect(rows).toHaveLength(1);
    expect([columns.has(RECEIVED), rows[0]?.texts.has(RECEIVED)]).toEqual([false, false]);
    expect(mistakes).toMatchObject([{ row: KEY_ROW + 1, column: 'GZ' }]);
    expect(mistakes[0]?.message).toMatch(/自然人.*有两列/);
  });
});

describe('what is hidden in it', () => {
  it('as a column is not read, and the refusal says which', () => {
    const { rows, mistakes } = read({ ...sheetOf(YEAR, [bureau]), hiddenColumns: [2, 5] });
    expect(rows).toHaveLength(1);
    expect(mistakes).toMatchObject([{ sheet: '2022年度数据', row: null, column: 'C' }]);
    expect(mistakes[0]?.message).toContain('有 2 列隐藏了（C 列起）');
  });

  it('as a sheet is not read, and the refusal names it', () => {
    const hidden: Sheet = { name: '街道', cells: [], isHidden: true };
    const { rows, mistakes } = read(sheetOf(YEAR, [bureau]), hidden);
    expect(rows).toHaveLength(1);
    expect(mistakes).toMatchObject([{ sheet: '街道', row: null, column: null }]);
    expect(mistakes[0]?.message).toMatch(/“街道”是隐藏的，没有读取.*取消隐藏/);
  });

  it('as the only sheet is named beside what is missing', () => {
    const { mistakes } = read({ name: '2022年度数据', cells: [], isHidden: true });
    expect(mistakes.map(({ message }) => message)).toEqual([
      expect.stringContaining('没有找到列的标识'),
      expect.stringContaining('“2022年度数据”是隐藏的'),
    ]);
  });

  it('as the explanations is nothing to tell', () => {
    expect(
      read(sheetOf(YEAR, [bureau]), { name: EXPLANATIONS_SHEET, cells: [], isHidden: true }).mistakes,
    ).toEqual([]);
  });
});

describe('a cell of it', () => {
  const place = { sheet: '2022年度数据', row: FIRST_ROW + 1, column: 'O', agencyName: '示例市教育局' };

  it.each<[string, Partial<SheetCell>, string]>([
    ['merged downwards', { rowSpan: 2 }, '是合并的单元格'],
    ['merged sideways', { colSpan: 2 }, '是合并的单元格'],
    ['with something that cannot be seen', { leftOut: { hidden: '99' } }, '里有看不见的内容（99）'],
    [
      'that shows nothing, though it holds something',
      { text: '', leftOut: { hidden: '99' } },
      '看不见的内容',
    ],
    ['with something struck out', { leftOut: { struck: '3' } }, '里有划掉的内容（3）'],
    [
      'that shows another value than it holds',
      { doubt: '显示为日期' },
      '：显示为日期。请把这一列设为“常规”格式',
    ],
  ])('%s is a mistake with its place', (_, change, words) => {
    const { mistakes } = read(changed(sheetOf(YEAR, [bureau]), FIRST_ROW, RECEIVED, change));
    expect(mistakes).toMatchObject([place]);
    expect(mistakes[0]?.message).toMatch(/^“.*自然人.*”/);
    expect(mistakes[0]?.message).toContain(words);
  });

  it('of the agencies’ names that is merged is one too', () => {
    const { mistakes } = read(changed(sheetOf(YEAR, [bureau]), FIRST_ROW, 'agency 2022', { rowSpan: 2 }));
    expect(mistakes).toMatchObject([
      { ...place, column: 'A', message: expect.stringContaining('“单位名称”') },
    ]);
  });

  it('is merged from a column of one’s own into a column of figures', () => {
    const sheet = sheetOf(YEAR, [{ 'agency 2022': '示例市教育局' }], (keys) =>
      keys.flatMap((key) => (key === RECEIVED ? ['', key] : [key])),
    );
    const merged = { row: FIRST_ROW, column: 14, text: '3', rowSpan: 1, colSpan: 2 };
    const { mistakes } = read({ ...sheet, cells: [...sheet.cells, merged] });
    expect(mistakes).toMatchObject([
      { ...place, column: 'P', message: expect.stringContaining('是合并的单元格') },
    ]);
  });
});

describe('a row of it', () => {
  it('without a name is a mistake in the column of names', () => {
    const { rows, mistakes } = read(sheetOf(YEAR, [bureau, { [RECEIVED]: '4' }]));
    expect(rows).toHaveLength(1);
    expect(mistakes).toMatchObject([
      { sheet: '2022年度数据', row: FIRST_ROW + 2, column: 'A', agencyName: null },
    ]);
    expect(mistakes[0]?.message).toContain('没有写单位名称');
  });

  it('that says nothing is none', () => {
    expect(read(sheetOf(YEAR, [{}, { 'agency 2022': '  ' }, bureau])).rows).toMatchObject([
      { row: FIRST_ROW + 3 },
    ]);
  });

  it('that is hidden or filtered away is not read, and the refusal says so', () => {
    const { rows, mistakes } = read({
      ...sheetOf(YEAR, [bureau]),
      hiddenRows: [2, FIRST_ROW + 1, FIRST_ROW + 2],
    });
    expect(rows).toHaveLength(1);
    expect(mistakes).toMatchObject([{ sheet: '2022年度数据', row: FIRST_ROW + 2 }]);
    expect(mistakes[0]?.message).toContain(`有 2 行隐藏或被筛掉了（第 ${FIRST_ROW + 2} 行起）`);
  });
});
