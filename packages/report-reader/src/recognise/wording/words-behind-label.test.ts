import { normaliseLabel } from './normalise-label.ts';
import { wordsBehindLabel } from './words-behind-label.ts';

describe('what is between a label and its figures', () => {
  const behind = (...texts: string[]) => wordsBehindLabel(texts, [normaliseLabel('政府集中采购')]);

  it('is a text of its own after a label that is there to the character', () => {
    expect(behind('信息内容', '政府集中采购', '小计')).toBe('小计');
    expect(behind('政府集中采购 小计')).toBe('小计');
    expect(behind('政府集中采购', '小计（本级）')).toBe('小计');
    expect(behind('政府集中', '采购', '其中', '小计')).toBe('其中 小计');
  });

  it('is nothing where the label is broken, misspelt or has a remark', () => {
    expect(behind('采购总金额', '政府集中采购')).toBeNull();
    expect(behind('政府集中', '采购')).toBeNull();
    expect(behind('政府集中采', '构')).toBeNull();
    expect(behind('政府集中采购', '（单位：万元）')).toBeNull();
  });
});
