import { columnLetters, ranges, reference } from './cell-reference.ts';

const at = (row: number, column: number) => ({ row, column });

describe('references to cells', () => {
  it('name columns by letters and rows from 1', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(reference(at(6, 2))).toBe('C7');
  });

  it('take cells under or beside one another together', () => {
    expect(ranges([at(4, 2), at(5, 2), at(6, 2), at(8, 2)])).toEqual(['C5:C7', 'C9']);
    expect(ranges([at(0, 0), at(0, 1), at(1, 1)])).toEqual(['A1:B1', 'B2']);
    expect(ranges([])).toEqual([]);
  });
});
