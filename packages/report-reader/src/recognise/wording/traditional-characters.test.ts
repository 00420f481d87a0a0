import { normaliseLabel } from './normalise-label.ts';
import { inSimplified } from './traditional-characters.ts';

describe('the form in traditional characters', () => {
  it('says the same, with or without the pronunciation of a character', () => {
    expect(normaliseLabel('二、上年結轉政府信息公開申請數量').words).toBe('上年结转政府信息公开申请数量');
    expect(normaliseLabel('行政復(fù)議、行政訴訟').words).toBe('行政复议行政诉讼');
    expect(normaliseLabel('行政許可').words).toBe('行政许可');
    expect(normaliseLabel('規範性檔案').words).toBe('规范性文件');
  });

  it('leaves simplified text and its brackets alone', () => {
    const text = '规章(a)，现行有效';
    expect(inSimplified(text)).toBe(text);
  });
});
