import { cellText } from './cell-text.ts';

describe('the text of a cell', () => {
  it('loses what XML does not know, and no Chinese character', () => {
    expect(cellText('甲\u0001乙\ufffe𠮷\ud800')).toBe('甲乙𠮷');
  });

  it('keeps what looks like a character’s code', () => {
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
  });
});
