import { drawBoxedTable } from './boxed-table.ts';
import { textWidth, wrapText } from '../text-width.ts';

const cell = (text: string, row: number, column: number, rowSpan = 1, colSpan = 1) => ({
  text,
  row,
  column,
  rowSpan,
  colSpan,
  align: /^\d+$/.test(text) ? ('right' as const) : ('left' as const),
});

describe('tables at the terminal', () => {
  it('keep their columns under one another with wide characters, and merge cells', () => {
    expect(
      drawBoxedTable([
        cell('不予公开', 0, 0, 2),
        cell('国家秘密', 0, 1),
        cell('12', 0, 2),
        cell('其他', 1, 1),
        cell('3', 1, 2),
        cell('总计', 2, 0, 1, 2),
        cell('15', 2, 2),
      ]).split('\n'),
    ).toEqual([
      '┌────────┬────────┬──┐',
      '│不予公开│国家秘密│12│',
      '│        ├────────┼──┤',
      '│        │其他    │ 3│',
      '├────────┴────────┼──┤',
      '│总计             │15│',
      '└─────────────────┴──┘',
    ]);
  });

  it('count Chinese characters and punctuation as two columns', () => {
    expect(textWidth('（一）规章1')).toBe(11);
    expect(wrapText('规章和文件', 4)).toEqual(['规章', '和文', '件']);
  });
});
