import { columnWidths } from './column-widths.ts';

describe('the columns of a printed table', () => {
  it('are equal where there are no row heads, or one column of them', () => {
    expect(columnWidths(4, 1, 800)).toEqual([200, 200, 200, 200]);
    expect(columnWidths(2, 0, 800)).toEqual([400, 400]);
  });

  it('leave the innermost of several label columns the most room, and never exceed the page', () => {
    const widths = columnWidths(10, 3, 8844);
    expect(widths[2]).toBeGreaterThan(Math.max(...widths.toSpliced(2, 1)));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8844);
  });
});
