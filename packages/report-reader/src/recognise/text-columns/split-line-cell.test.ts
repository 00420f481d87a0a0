import { splitLineCell } from './split-line-cell.ts';

const partsOf = (text: string): string[] =>
  splitLineCell({ text, location: { kind: 'line', line: 1, from: 0, to: text.length } }).map(
    (part) => part.text,
  );

describe('a line with a label and figures is taken apart', () => {
  it('keeps each figure alone and the words of the label together', () => {
    expect(partsOf('（一）予以 公开  12 0 3')).toEqual(['（一）予以 公开', '12', '0', '3']);
  });

  it('knows zeros written as circles, without a digit beside them', () => {
    expect(partsOf('3.其他  〇 ○ 〇')).toEqual(['3.其他', '〇', '○', '〇']);
  });

  it('takes a number before a label that the form numbers so as its numbering', () => {
    expect(partsOf('2 重复申请')).toEqual(['2 重复申请']);
  });

  it('takes a number before a label and its figures as numbering of the agency', () => {
    expect(partsOf('1 规章 0 0 5')).toEqual(['1 规章', '0', '0', '5']);
  });

  it('takes a number before a label at the end of the line as a figure printed before its label', () => {
    expect(partsOf('0  行政处罚')).toEqual(['0', '行政处罚']);
  });

  it('keeps figures of two rows printed as one together, which stand close where the others are far apart', () => {
    expect(partsOf('行政查询事项 1          0 2          0 2          0 5')).toEqual([
      '行政查询事项',
      '1',
      '0 2',
      '0 2',
      '0 5',
    ]);
    expect(partsOf('行政查询事项          1 0 2 0 2 0 5')).toHaveLength(8);
    expect(partsOf('行政查询事项  129832 259684          5')).toHaveLength(4);
    expect(partsOf('4      4  2      6  8        37620  37620')).toHaveLength(7);
  });

  it('leaves sentences whole', () => {
    expect(partsOf('全年 12 件；其中 3 件')).toEqual(['全年 12 件；其中 3 件']);
  });
});
