import { countText, exactText, measureText, moneyText, partsText, percentText } from './measure-text.ts';

describe('figures as a leader reads them', () => {
  it('keeps what is missing apart from zero', () => {
    expect([countText(null), percentText(null), moneyText(null), exactText(null)]).toEqual([
      '—',
      '—',
      '—',
      '—',
    ]);
    expect([countText(0), percentText(0)]).toEqual(['0', '0.0%']);
  });

  it('shortens to 万 and 亿 above a million, and keeps the last digit for the hover', () => {
    expect(countText(999_999)).toBe('999,999');
    expect(countText(3_985_758)).toBe('398.6万');
    expect(countText(123_456_789)).toBe('1.23亿');
    expect(exactText(3_985_758)).toBe('3,985,758 件');
  });

  it('reads money given in 万元', () => {
    expect(moneyText(4068.208)).toBe('4,068.2万元');
    expect(moneyText(59_237.2449)).toBe('5.92亿元');
    expect(exactText(59_237.2449, 'tenThousandYuan')).toBe('59,237.2449 万元');
  });

  it('shows a rate with its two numbers, and 样本少 under thirty', () => {
    const rate = { value: 0.595, numerator: 1816, denominator: 3050, smallSample: false };
    expect(measureText(rate)).toBe('59.5%（1,816 / 3,050）');
    expect(measureText({ value: 0.1, numerator: 1, denominator: 10, smallSample: true })).toBe(
      '10.0%（1 / 10） 样本少',
    );
    expect(partsText({ value: null, numerator: null, denominator: 0, smallSample: true })).toBe('— / 0');
  });
});
