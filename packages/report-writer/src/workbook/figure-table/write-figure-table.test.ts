import { readXlsx } from 'hucre/xlsx';
import { type FigureTable, writeFigureTable } from './write-figure-table.ts';

const table: FigureTable = {
  title: '历年办结：收到/结转',
  facts: ['示例市 · 2025 年度', '已汇总 41/56 家'],
  columns: ['机构', '2025 年', '公开率', '收费', '说明'],
  rows: [
    ['示例市教育局', { value: 3050, format: 'count' }, { value: 0.595, format: 'part' }, '—', '=1+1'],
    [
      '=HYPERLINK("x")',
      { value: 0, format: 'count' },
      '—',
      { value: 4068.2, format: 'tenThousandYuan' },
      '-2',
    ],
  ],
};

const read = async (written: FigureTable) => {
  const { sheets } = await readXlsx(await writeFigureTable(written), { readStyles: true });
  const [sheet] = sheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
};

describe('a table of figures as a workbook', () => {
  it('says first what it is of, then has heads and rows as they are shown', async () => {
    const { rows } = await read(table);
    expect(rows.slice(0, 3).map(([first]) => first)).toEqual([table.title, ...table.facts]);
    expect(rows[3]).toEqual(table.columns);
    expect(rows).toHaveLength(6);
  });

  it('has figures as numbers, and what is not known as it is shown', async () => {
    const { rows } = await read(table);
    expect(rows[4]).toEqual(['示例市教育局', 3050, 0.595, '—', '=1+1']);
  });

  it('holds no formula, whatever an agency is called', async () => {
    const { rows, cells } = await read(table);
    expect(rows[5]?.[0]).toBe('=HYPERLINK("x")');
    expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('shows a part in percent and counts with their word, as the page does', async () => {
    const { cells } = await read(table);
    expect(cells?.get('4,1')?.style?.numFmt).toBe('#,##0" 件"');
    expect(cells?.get('4,2')?.style?.numFmt).toBe('0.0%');
    expect(cells?.get('5,3')?.style?.numFmt).toBe('#,##0.0###" 万元"');
  });

  it('has a name that any program takes', async () => {
    expect((await read(table)).name).toBe('历年办结：收到 结转');
    expect((await read({ ...table, title: '[?]*' })).name).toBe('数据');
    expect((await read({ ...table, title: '长'.repeat(60) })).name).toHaveLength(31);
  });

  it('is a workbook also where there is no row', async () => {
    expect((await read({ ...table, rows: [] })).rows).toHaveLength(4);
  });
});
