import { readText } from '../../readers/text/read-text.ts';
import { linesOfDocument } from '../lines/lines-of-document.ts';
import { widestLines } from './widest-lines.ts';

/** The first cells of the lines that end at the last column of their table. */
const widestOf = (...lines: string[]): string[] =>
  [...widestLines(linesOfDocument(readText(lines.join('\n'))))].map(({ cells }) => cells[0]?.text ?? '');

describe('the lines of a table that end at its last column', () => {
  it('are as wide as most of its lines, and some end with a figure', () => {
    expect(widestOf('信息内容\t制发', '规章\t1\t2\t', '文件\t4\t\t6')).toEqual(['规章', '文件']);
  });

  it('are none where only a few are so wide: a line may have cells too many', () => {
    expect(widestOf('规章\t1\t2\t\t\t7', '文件\t4\t5\t6', '许可\t4\t5\t6')).toEqual([]);
  });

  it('are none where all end with empty cells: they only fill the lines up', () => {
    expect(widestOf('规章\t1\t2\t\t', '文件\t4\t5\t\t')).toEqual([]);
  });
});
