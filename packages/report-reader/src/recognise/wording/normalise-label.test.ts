import { normaliseLabel } from './normalise-label.ts';

describe('a printed label', () => {
  it.each([
    ['（七）总 计', '七总计', '总计'],
    ['1、属于国家秘密', '1属于国家秘密', '属于国家秘密'],
    ['１．属于国家秘密', '1属于国家秘密', '属于国家秘密'],
    ['1 属于国家秘密', '1属于国家秘密', '属于国家秘密'],
    ['(一) 予以公开', '一予以公开', '予以公开'],
    ['㈠予以公开', '一予以公开', '予以公开'],
    ['3.危及“三安全一稳定”', '3危及三安全一稳定', '危及三安全一稳定'],
    ['结果\n维持', '结果维持', '结果维持'],
    ['本年增/减', '本年增减', '本年增减'],
    ['四、结转下年度\u200b继续办理', '四结转下年度继续办理', '结转下年度继续办理'],
  ])('%j says %s, without its number %s', (text, numbered, words) =>
    expect(normaliseLabel(text)).toEqual({ numbered, words }),
  );

  it('keeps numbers that are words', () => {
    expect(normaliseLabel('三安全一稳定').words).toBe('三安全一稳定');
    expect(normaliseLabel('2023年').words).toBe('2023年');
  });
});
