import { LABEL_THRESHOLD, labelTexts, scoreLabels, wordsBehindLabel } from './label-score.ts';
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

/** The label that texts before figures end with, or null when it is none, or not clear which. */
function labelOf(...texts: string[]): string | null {
  const scores = scoreLabels(
    labelTexts(texts),
    LABELS.map((label) => [normaliseLabel(label)]),
  );
  const fitting = LABELS.filter((_, index) => (scores[index] ?? 0) >= LABEL_THRESHOLD);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

describe('which label stands before figures', () => {
  it('knows it misspelt, cut off, broken over texts, and behind heads', () => {
    expect(labelOf('2.其他法律行政止公开')).toBe('2.其他法律行政法规禁止公开');
    expect(labelOf('2.其他法律行政法规')).toBe('2.其他法律行政法规禁止公开');
    expect(labelOf('1.属于国', '家秘密')).toBe('1.属于国家秘密');
    expect(labelOf('信息内容', '本年制发件数', '规章')).toBe('规章');
    expect(labelOf('（三）不予公开1.属于国家秘密')).toBe('1.属于国家秘密');
    expect(labelOf('公', '（七）总计')).toBe('（七）总计');
  });

  it('knows it before a remark in brackets, and as the last of several words', () => {
    expect(labelOf('规章（设区的市、自治州人民政府应提供相关数据）')).toBe('规章');
    expect(labelOf('第二十条第（一）项 信息内容 本年制发件数 规章')).toBe('规章');
  });

  it('takes short labels only to the character, others with a character wrong', () => {
    expect(labelOf('规定')).toBeNull();
    expect(labelOf('其它')).toBeNull();
    expect(labelOf('行政许可')).toBeNull();
    expect(labelOf('行政处法')).toBe('行政处罚');
  });

  it('does not take a label for another that shares words with it', () => {
    expect(labelOf('3.其他')).toBe('3.其他');
    expect(labelOf('行政强制')).toBe('行政强制');
  });
});

describe('what stands between a label and its figures', () => {
  const behind = (...texts: string[]) => wordsBehindLabel(texts, [normaliseLabel('政府集中采购')]);

  it('is a text of its own behind a label that is there to the character', () => {
    expect(behind('信息内容', '政府集中采购', '小计')).toBe('小计');
    expect(behind('政府集中采购 小计')).toBe('小计');
    expect(behind('政府集中', '采购', '其中', '小计')).toBe('其中 小计');
  });

  it('is nothing where the label is broken, misspelt or has a remark', () => {
    expect(behind('采购总金额', '政府集中采购')).toBeNull();
    expect(behind('政府集中', '采购')).toBeNull();
    expect(behind('政府集中采', '构')).toBeNull();
    expect(behind('政府集中采购', '（单位：万元）')).toBeNull();
  });
});
