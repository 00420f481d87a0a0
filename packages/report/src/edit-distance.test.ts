import { distanceBehind, editDistance, endingDistance } from './edit-distance.ts';

describe('the distance between two texts', () => {
  it('is the number of characters to insert, drop or change', () => {
    expect(editDistance('予以公开', '予以公开')).toBe(0);
    expect(editDistance('予以公开', '予公开')).toBe(1);
    expect(editDistance('部分公开', '全部公布')).toBe(3);
  });

  it('is not worked out where it is clearly more than asked for', () => {
    expect(editDistance('予以公开', '不予处理', 1)).toBe(Infinity);
  });

  it('to the ending of a text leaves out what is before it', () => {
    expect(endingDistance('其他处理', '（六）其他处理')).toBe(0);
    expect(endingDistance('其他处理', '（六）其它处理')).toBe(1);
  });

  it('counts characters in front of the label for less where that is asked for', () => {
    expect(distanceBehind('教育局', '示例市教育局', 0.25)).toBe(0.75);
    expect(distanceBehind('教育局', '教育局办公室', 0.25)).toBe(3);
  });
});
