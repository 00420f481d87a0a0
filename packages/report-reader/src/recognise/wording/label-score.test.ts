import { LABEL_THRESHOLD, labelTexts, scoreLabels } from './label-score.ts';
import { isCutOff } from './label-around-figures.ts';
import { normaliseLabel } from './normalise-label.ts';

const LABELS = [
  '规章',
  '2.其他法律行政法规禁止公开',
  '1.属于国家秘密',
  '3.其他',
  '（七）总计',
  '行政处罚',
  '行政强制',
];

/** The label that texts around figures say, or null when it is none, or not clear which. */
function labelSaidBy(before: readonly string[], below: readonly string[]): string | null {
  const scores = scoreLabels(
    labelTexts(before, below),
    LABELS.map((label) => [normaliseLabel(label)]),
  );
  const fitting = LABELS.filter((_, index) => (scores[index] ?? 0) >= LABEL_THRESHOLD);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const labelOf = (...before: string[]): string | null => labelSaidBy(before, []);

describe('a label before figures', () => {
  it('is known misspelt, cut off, broken over texts, and after heads', () => {
    expect(labelOf('2.其他法律行政止公开')).toBe('2.其他法律行政法规禁止公开');
    expect(labelOf('2.其他法律行政法规')).toBe('2.其他法律行政法规禁止公开');
    expect(labelOf('1.属于国', '家秘密')).toBe('1.属于国家秘密');
    expect(labelOf('信息内容', '本年制发件数', '规章')).toBe('规章');
    expect(labelOf('（三）不予公开1.属于国家秘密')).toBe('1.属于国家秘密');
    expect(labelOf('公', '（七）总计')).toBe('（七）总计');
  });

  it('is known before a remark in brackets, and as the last of several words', () => {
    expect(labelOf('规章（设区的市、自治州人民政府应提供相关数据）')).toBe('规章');
    expect(labelOf('第二十条第（一）项 信息内容 本年制发件数 规章')).toBe('规章');
  });

  it('is known with a character wrong, unless it is short', () => {
    expect(labelOf('规定')).toBeNull();
    expect(labelOf('其它')).toBeNull();
    expect(labelOf('行政许可')).toBeNull();
    expect(labelOf('行政处法')).toBe('行政处罚');
  });

  it('is not taken for another that shares words with it', () => {
    expect(labelOf('3.其他')).toBe('3.其他');
    expect(labelOf('行政强制')).toBe('行政强制');
  });

  it('is known where it goes on below the figures, beside the words of its group', () => {
    expect(labelSaidBy(['三、本   1.属于'], ['年度办   国家秘', '理结果   密', '行政处罚'])).toBe(
      '1.属于国家秘密',
    );
    expect(labelSaidBy(['信息', '2.其他', '法律行政'], ['法规禁止', '公开', '3.其他'])).toBe(
      '2.其他法律行政法规禁止公开',
    );
  });

  it('is cut off where what is below does not continue it', () => {
    const isOwn = (before: readonly string[], below: readonly string[]) =>
      isCutOff(before, below, [normaliseLabel('5.要求行政机关确认或重新出具已获取信息')]);
    expect(isOwn(['5.要求', '行政机关'], ['不再处理', '其政府信'])).toBe(true);
    expect(isOwn(['5.要求', '行政机关'], ['确认或重新', '出具已获取信息', '3.其他'])).toBe(false);
    expect(isOwn(['3.其他'], ['（七）总计'])).toBe(false);
  });

  it('does not go on in the words below where it ends elsewhere', () => {
    expect(labelSaidBy(['1.属于国'], ['家秘密级别'])).toBeNull();
    expect(labelSaidBy(['规章'], ['规章'])).toBe('规章');
  });
});
