import { normaliseLabel } from './normalise-label.ts';
import { wordsAfterLabel } from './words-after-label.ts';

describe('what is between a label and its figures', () => {
  const after = (...texts: string[]) => wordsAfterLabel(texts, [normaliseLabel('政府集中采购')]);

  it('is a text of its own after a label that is there to the character', () => {
    expect(after('信息内容', '政府集中采购', '小计')).toBe('小计');
    expect(after('政府集中采购 小计')).toBe('小计');
    expect(after('政府集中采购', '小计（本级）')).toBe('小计');
    expect(after('政府集中', '采购', '其中', '小计')).toBe('其中 小计');
  });

  it('is nothing where the label is broken, misspelt or has a remark', () => {
    expect(after('采购总金额', '政府集中采购')).toBeNull();
    expect(after('政府集中', '采购')).toBeNull();
    expect(after('政府集中采', '构')).toBeNull();
    expect(after('政府集中采购', '（单位：万元）')).toBeNull();
  });
});
