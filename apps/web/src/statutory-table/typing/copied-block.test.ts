import { copiedBlock } from './copied-block.ts';

const copied = (text: string, html = '') =>
  copiedBlock({ getData: (kind) => (kind === 'text/html' ? html : text) });

describe('a block of cells that was copied', () => {
  it('is the lines and tabs of a spreadsheet', () => {
    expect(copied('1,204\t3\r\n\t0\r\n')).toEqual([
      ['1,204', '3'],
      ['', '0'],
    ]);
  });

  it('is the table of a web page, whose plain text breaks at the paragraphs in its cells', () => {
    const html =
      '<table><tr><td><p>12</p></td><td><p> 3 </p></td></tr><tr><td>&nbsp;</td><td>/</td></tr></table>';
    expect(copied('12\n\n\t3\n', html)).toEqual([
      ['12', '3'],
      ['', '/'],
    ]);
  });

  it('keeps figures below each other in a cell apart, drops what is struck out, and marks footnotes', () => {
    const html =
      '<table><tr><td><p>1</p><p>2</p></td><td>3<br>4</td><td><s>5</s>6</td><td>7<sup>1</sup></td><td>8\n </td></tr></table>';
    expect(copied('', html)).toEqual([['1\n2', '3\n4', '6', '7^1', '8']]);
  });

  it('keeps cells in their columns where others are merged', () => {
    const html =
      '<table><tr><td rowspan="2">甲</td><td colspan="2">1</td></tr><tr><td>2</td><td>3</td></tr></table>';
    expect(copied('', html)).toEqual([
      ['甲', '1', ''],
      ['', '2', '3'],
    ]);
  });

  it('is the plain text where the page holds several tables or none', () => {
    expect(copied('1\t2', '<p>1 2</p>')).toEqual([['1', '2']]);
    expect(copied('1\t2', '<table><tr><td>9</td></tr></table><table></table>')).toEqual([['1', '2']]);
  });

  it('is none when it is a single figure', () => {
    expect(copied('12\n', '<table><tr><td>12</td></tr></table>')).toBeNull();
    expect(copied('12')).toBeNull();
  });
});
