import { cellsClosedByTabs } from './cells-closed-by-tabs.ts';

/** What each line says: the text of a cell, `_` for an empty cell, nothing for other lines. */
const read = (text: string): string[] =>
  [...cellsClosedByTabs(text.split('\n')).values()].map((line) =>
    line.kind === 'cell' ? line.text : line.kind === 'empty' ? '_' : '',
  );

describe('the reader of cells on lines of their own, closed by tabs', () => {
  it('reads the text before the tab, and a tab alone as an empty cell', () => {
    expect(read('二、情况\n规章\t\n0\t\n\t\n3\t\n文件\t\n1\t\n2\t\n以上。')).toEqual([
      '规章',
      '0',
      '_',
      '3',
      '文件',
      '1',
      '2',
    ]);
  });

  it('does not take a row of values separated by tabs for one cell, nor a few tabs for a table', () => {
    expect(read('规章\t0\t\n0\t\n1\t\n3\t\n4\t\n1\t\n2\t')).toEqual([]);
    expect(read('规章\t\n0\t\n1\t')).toEqual([]);
    expect(read('规章\n\t\n0\n\t\n1\n\t\n3\n\t\n4\n\t\n1\n\t\n2\n\t\n9')).toEqual([]);
  });
});
