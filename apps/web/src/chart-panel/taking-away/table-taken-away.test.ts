import type { DataTable } from '../data-table.ts';
import { copiedTable, figureTable } from './table-taken-away.ts';

const rate = {
  text: '59.5%（1,816 / 3,050）',
  value: 0.5954,
  format: 'part',
  beside: '1,816 / 3,050',
} as const;
const table: DataTable = {
  columns: ['年度', '办结', '公开率'],
  rows: [
    { cells: ['2024', { text: '3,050 件', value: 3050, format: 'count' }, rate] },
    { cells: ['2025', '—', '—'] },
  ],
};
const marked = (label: string) => (label === '2025' ? '2025（未收齐）' : label);

describe('a table that is taken away', () => {
  it('is the one that is shown, with its figures as numbers', () => {
    const { columns, rows } = figureTable('历年', ['示例市'], table, marked);
    expect(columns).toEqual(['年度', '办结', '公开率', '公开率（分子 / 分母）']);
    expect(rows).toMatchObject([
      ['2024', { value: 3050 }, { value: 0.5954 }, '1,816 / 3,050'],
      ['2025（未收齐）', '—', '—', ''],
    ]);
  });

  it('is pasted as it is shown, with its heads', () => {
    const { html, text } = copiedTable(table, marked);
    expect(text).toBe('年度\t办结\t公开率\n2024\t3,050 件\t59.5%（1,816 / 3,050）\n2025（未收齐）\t—\t—');
    expect(html).toContain('<tr><th>年度</th><th>办结</th><th>公开率</th></tr>');
  });

  it('begins no formula and no line where it is pasted, whatever an agency is called', () => {
    const { html, text } = copiedTable(
      { columns: ['单位'], rows: [{ cells: ['=1+1'] }, { cells: ['甲\t乙\n丙<b>'] }] },
      (label) => label,
    );
    expect(text.split('\n')).toEqual(['单位', "'=1+1", '甲 乙 丙<b>']);
    expect(html).toContain('丙&lt;b&gt;');
  });
});
