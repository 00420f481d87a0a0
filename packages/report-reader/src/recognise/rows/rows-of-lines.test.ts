import { readText } from '../../readers/text/read-text.ts';
import { linesOfDocument } from '../lines/lines-of-document.ts';
import { rowsOfLines } from './rows-of-lines.ts';

/** The rows of a text, each as its labels and its figures. */
const rowsOf = (...lines: string[]): [string, string][] =>
  rowsOfLines(linesOfDocument(readText(lines.join('\n')))).map(({ labels, figures }) => [
    labels.join(' '),
    figures.map(({ text }) => text).join(' '),
  ]);

describe('the rows of figures in lines of text', () => {
  it('are a label and the figures on its line, or on the lines below it', () => {
    expect(rowsOf('规章\t1\t2\t3', '行政许可\t48')).toEqual([
      ['规章', '1 2 3'],
      ['行政许可', '48'],
    ]);
    expect(rowsOf('规章', '1', '2', '3')).toEqual([['规章', '1 2 3']]);
  });

  it('have no cells before the first value where each value is on a line of its own', () => {
    expect(rowsOf('规章', '| 1', '2', '3')).toEqual([['规章', '1 2 3']]);
    expect(rowsOf('规章', '\t1\t2')).toEqual([['规章', ' 1 2']]);
  });

  it('end with their table: a figure that follows is not theirs', () => {
    expect(rowsOf('规章\t1\t2\t3', '行政许可\t48', '', '12')).toEqual([
      ['规章', '1 2 3'],
      ['行政许可', '48'],
      ['', '12'],
    ]);
    expect(rowsOf('规章\t1\t2\t3', '行政许可\t\t\t', '', '12')).toEqual([
      ['规章', '1 2 3'],
      ['行政许可', '  '],
      ['', '12'],
    ]);
  });

  it('go on below a blank beside their label, as long as their table does', () => {
    expect(rowsOf('规章\t', '1\t', '2\t')).toEqual([['规章', ' 1 2']]);
  });

  it('keep labels over blanks for the row below them: they may be its heads', () => {
    expect(rowsOf('制发件数\t\t\t', '规章\t1\t2\t3').at(-1)).toEqual(['制发件数 规章', '1 2 3']);
  });
});
