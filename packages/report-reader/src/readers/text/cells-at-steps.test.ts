import { cellsAtSteps } from './cells-at-steps.ts';

/** A table as text: this many lines from a cell to the next, and this many more between rows. */
const printed = (rows: readonly (readonly string[])[], step: number, more: number): string[] =>
  rows
    .map((row) => row.join('\n'.repeat(step)))
    .join('\n'.repeat(step + more))
    .split('\n');

const WHOLE = Array.from({ length: 6 }, (_, row) => [`第${row}行`, '1', '2', '3']);

describe('cells that are the same number of lines apart', () => {
  it.each([
    [3, 2],
    [2, 1],
  ])('have empty ones where a gap is steps longer (%d lines a cell, %d more a row)', (step, more) => {
    const blanks = (row: readonly string[]): number =>
      cellsAtSteps(printed([...WHOLE, row, ['完']], step, more)).size;
    expect(blanks(['第七行', '1', '', '3'])).toBe(1);
    expect(blanks(['第七行', '', '', ''])).toBe(3);
    expect(blanks(['第七行', '1', '2', ''])).toBe(1);
    expect(blanks(['第七行', '1', '2', '3'])).toBe(0);
  });

  it('are none where a row ends with a gap that is not that between rows and some steps more: lines are lost', () => {
    const lines = printed([...WHOLE, ['第七行', '1', '2', ''], ['第八行', '1', '2', '3'], ['完']], 3, 2);
    const end = lines.indexOf('第八行');
    expect(cellsAtSteps(lines.toSpliced(end - 2, 2)).size).toBe(0);
    expect(cellsAtSteps(lines).size).toBe(1);
  });

  it('are not seen where values are right below one another, or no step is kept', () => {
    expect(cellsAtSteps(printed(WHOLE, 1, 2)).size).toBe(0);
    expect(cellsAtSteps(['1', '', '2', '', '', '3', '', '', '', '4', '', '5']).size).toBe(0);
  });
});
