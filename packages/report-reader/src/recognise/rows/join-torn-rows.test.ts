import { joinTornRows } from './join-torn-rows.ts';
import type { PrintedRow } from './printed-row.ts';

const row = (labels: string[], figures: string[]): PrintedRow => ({
  labels,
  figures: figures.map((text, column) => ({
    text,
    location: { kind: 'line', line: 1, from: 0, to: 1 },
    columns: { from: column + 2, to: column + 3 },
  })),
  heads: null,
  columnsBy: 'grid',
  line: 1,
});
const show = (rows: PrintedRow[]): string[] =>
  rows.map(({ labels, figures }) => `${labels.join('|')}: ${figures.map(({ text }) => text).join(',')}`);

describe('a row of a grid that a page break tore in two', () => {
  it('is one row again, wherever its figures are', () => {
    expect(
      show(
        joinTornRows([
          row(['（五）不予处理', '4.无正'], ['12', '0', '12']),
          row(['（五）不予处理', '当理由大量反复申请'], ['', '', '']),
        ]),
      ),
    ).toEqual(['（五）不予处理|4.无正当理由大量反复申请: 12,0,12']);
    expect(show(joinTornRows([row(['3', '危及“三安'], ['3']), row(['', '全一稳定”'], [''])]))).toEqual([
      '3|危及“三安全一稳定”: 3',
    ]);
    expect(show(joinTornRows([row(['2.重复'], ['', '']), row(['申请'], ['3', '3'])]))).toEqual([
      '2.重复申请: 3,3',
    ]);
  });

  it('keeps the digits of a figure on lines of their own where a narrow cell broke it too', () => {
    const torn = [row(['一、本年新收政府信'], ['1553', '0']), row(['息公开申请数量'], ['6', ''])];
    expect(show(joinTornRows(torn))).toEqual(['一、本年新收政府信息公开申请数量: 1553\n6,0']);
  });

  it('stays apart when one of the halves is a label by itself', () => {
    const two = [row(['2.重复申请'], ['1']), row(['3.要求提供公开出版物'], [''])];
    expect(joinTornRows(two)).toHaveLength(2);
  });
});
