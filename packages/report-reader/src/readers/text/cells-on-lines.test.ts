import { cellsOnLines } from './cells-on-lines.ts';

/** What each line says: the text of a cell, `_` for an empty cell, nothing for padding and other lines. */
const read = (text: string): string[] => {
  const lines = text.split('\n');
  const cells = cellsOnLines(lines);
  return lines.flatMap((_, index) => {
    const line = cells.get(index);
    return line?.kind === 'cell' ? [line.text] : line?.kind === 'empty' ? ['_'] : [];
  });
};

describe('the reader of cells on lines of their own, closed by bars', () => {
  it('reads the text before the bar, and a bar alone as an empty cell', () => {
    expect(read('规章 |\n0 |\n|\n3 |\n文件 |\n1 |\n2 |\n|\n以上。')).toEqual([
      '规章',
      '0',
      '_',
      '3',
      '文件',
      '1',
      '2',
      '_',
    ]);
  });

  it('takes bars that fill up a row for no cells, after a value or on a line of their own', () => {
    expect(read('规章 |\n0 |\n0 |\n3 |\n||\n许可 |\n5 | ||\n处罚 |\n6 |\n||')).toEqual([
      '规章',
      '0',
      '0',
      '3',
      '许可',
      '5',
      '处罚',
      '6',
    ]);
  });

  it('takes the bar that opens each row for no cell, and keeps the empty cells of such rows', () => {
    const text = '二、情况\n|\n规章 |\n0 |\n|\n3 |\n|\n文件 |\n|\n1 |\n2 |\n|\n许可 |\n4 |';
    expect(read(text)).toEqual(['规章', '0', '_', '3', '文件', '_', '1', '2', '许可', '4']);
  });

  it('takes a bar below a text for its end', () => {
    expect(read('规章 |\n0 |\n0 |\n文件\n|\n1 |\n2 |\n3 |')).toEqual(['规章', '0', '0', '1', '2', '3']);
  });

  it('takes a bar below a number for an empty cell, for the number may be that of a page', () => {
    expect(read('规章 |\n0 |\n0 |\n|\n文件 |\n|\n12 |\n4\n|\n许可 |\n5 |')).toEqual([
      '规章',
      '0',
      '0',
      '_',
      '文件',
      '_',
      '12',
      '_',
      '许可',
      '5',
    ]);
  });

  it('does not take bars between values for cells', () => {
    expect(read('规章\n|\n0\n|\n0\n|\n文件\n|\n1\n|\n2\n|')).toEqual([]);
  });

  it('takes a bar alone before the last cell of a row for an empty cell, filled up or empty itself', () => {
    expect(read('|\n规章 |\n1 |\n|\n3 | ||\n|\n许可 |\n2 |\n|\n| ||\n|\n3.其他 |\n4 |')).toEqual([
      '规章',
      '1',
      '_',
      '3',
      '许可',
      '2',
      '_',
      '_',
      '3.其他',
      '4',
    ]);
  });

  it('knows a row by its cells whose opening bar is on the line of its first cell', () => {
    expect(read('|\n规章 |\n制发 | ||\n| 7 |\n|\n3 |\n|\n许可 |\n2 |\n0 |\n0 |')).toContain('7');
  });

  it('takes the bar that opens a row for no cell, where a value is first in the row', () => {
    expect(read('|\n规章 |\n1 |\n2 | ||\n|\n3 |\n|\n5 | ||\n|\n许可 |\n6 |\n7 |')).toEqual([
      '规章',
      '1',
      '2',
      '3',
      '_',
      '5',
      '许可',
      '6',
      '7',
    ]);
  });

  it('takes bars after a label that ends its row for no cells either: the row has none', () => {
    expect(
      read('|\n规章 |\n1 |\n2 | ||\n|\n许可 | ||\n|\n处罚 |\n | ||\n|\n强制 |\n3 |\n|\n收费 |\n7 |\n8 |'),
    ).toEqual(['规章', '1', '2', '许可', '处罚', '_', '强制', '3', '收费', '7', '8']);
  });
});
