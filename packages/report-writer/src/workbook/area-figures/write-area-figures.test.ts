import { cellsOf, formById } from '@zhaojian/report';
import { parseCsv } from 'hucre/csv';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import {
  type AreaFigures,
  type AreaFiguresRow,
  writeAreaFigures,
  writeAreaFiguresCsv,
} from './write-area-figures.ts';

const form = formById('2021');
const [received, concluded] = ['applications.newlyReceived.total', 'applications.outcomesTotal.total'];
const figures = {
  [received]: 1234567,
  [concluded]: 3,
  'applications.disclosed.total': 1,
  'applications.partiallyDisclosed.total': 0,
};
const agency = (name: string, more: Partial<AreaFiguresRow> = {}): AreaFiguresRow => ({
  name,
  parent: '示例市',
  kind: '政府部门',
  sector: '教育',
  status: '已计入',
  figures: null,
  ...more,
});

describe('the figures of an area as a workbook', () => {
  let area: AreaFigures;
  let sheets: Sheet[];
  beforeAll(async () => {
    area = {
      form,
      title: '示例市 2025 年度政府信息公开数据',
      facts: ['已汇总 1/2 家', '导出于 2026-02-01'],
      sum: figures,
      rows: [
        agency('示例市教育局', { figures }),
        agency('=HYPERLINK("http://elsewhere.example")', { status: '待审核，未计入' }),
      ],
    };
    ({ sheets } = await readXlsx(await writeAreaFigures(area)));
  });
  const sheet = (name: string) => {
    const found = sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };

  it('says what it is before anything else', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['说明', '各单位数据', '指标']);
    expect(sheet('说明').rows.map(([line]) => line)).toEqual([
      '示例市 2025 年度政府信息公开数据',
      '已汇总 1/2 家',
      '导出于 2026-02-01',
    ]);
  });

  it('has a row an agency under the sum, and a column a cell of the form', () => {
    const { rows } = sheet('各单位数据');
    const [sum, bureau, other] = rows.slice(4);
    expect(sum?.slice(0, 5)).toEqual(['合计', null, null, null, '已汇总 1/2 家']);
    expect(bureau?.slice(0, 5)).toEqual(['示例市教育局', '示例市', '政府部门', '教育', '已计入']);
    const keys = cellsOf(form).map(({ key }) => key);
    expect(bureau?.[5 + keys.indexOf(received)]).toBe(1234567);
    // What a report does not say, and a report that is not there, are blank: never 0.
    expect(other?.slice(5).every((value) => value === null || value === undefined)).toBe(true);
  });

  it('never takes a name for a formula', () => {
    const names = sheet('各单位数据').rows.map(([name]) => name);
    expect(names).toContain('=HYPERLINK("http://elsewhere.example")');
    const formulas = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].filter((cell) => cell.formula),
    );
    expect(formulas).toEqual([]);
  });

  it('gives each rate with both its numbers', () => {
    const { rows } = sheet('指标');
    const column = rows[1]?.indexOf('公开率') ?? -1;
    expect(column).toBeGreaterThan(4);
    expect(rows[4]?.slice(column, column + 3)).toEqual([1, 3, 33.33]);
    expect(rows[6]?.slice(column, column + 3) ?? []).not.toContain(0);
  });

  it('is the same as comma-separated values, in which no name can be a formula either', () => {
    const [heads, sum, bureau, other] = parseCsv(writeAreaFiguresCsv(area));
    const column = heads?.findIndex((head) => /本年新收.*总计/u.test(String(head))) ?? -1;
    expect([sum?.[0], sum?.[column], bureau?.[0], bureau?.[column]]).toEqual([
      '合计',
      '1234567',
      '示例市教育局',
      '1234567',
    ]);
    expect(other?.[0]).toMatch(/^'=HYPERLINK/);
    expect(other?.[column]).toBe('');
  });

  it('keeps a number below 0 a number', () => {
    const old = formById('2019');
    const key = cellsOf(old).find(({ unit }) => unit === 'change')?.key ?? '';
    const csv = writeAreaFiguresCsv({ ...area, form: old, sum: { [key]: -5 }, rows: [] });
    expect(csv).toMatch(/,-5,/);
  });
});
