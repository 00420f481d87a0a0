import { columnLetters, formatReference, parseReference } from './cell-reference.ts';

describe('a reference to a cell of a worksheet', () => {
  it('names the column by letters and the row from 1', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(formatReference({ row: 6, column: 2 })).toBe('C7');
  });

  it('is read back to the cell it names, fixed or not', () => {
    expect(parseReference('AA7')).toEqual({ row: 6, column: 26 });
    expect(parseReference('$c$7')).toEqual({ row: 6, column: 2 });
  });

  it('is not seen in a name or a range', () => {
    expect(['表三', 'A0A', '7', 'A1:B2'].map(parseReference)).toEqual([null, null, null, null]);
  });
});
