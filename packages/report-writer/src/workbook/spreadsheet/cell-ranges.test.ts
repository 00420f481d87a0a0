import { ranges } from './cell-ranges.ts';

const at = (row: number, column: number) => ({ row, column });

describe('the ranges of cells', () => {
  it('take cells under or beside one another together', () => {
    expect(ranges([at(4, 2), at(5, 2), at(6, 2), at(8, 2)])).toEqual(['C5:C7', 'C9']);
    expect(ranges([at(0, 0), at(0, 1), at(1, 1)])).toEqual(['A1:B1', 'B2']);
    expect(ranges([])).toEqual([]);
  });
});
