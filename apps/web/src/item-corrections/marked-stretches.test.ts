import { markedStretches } from './marked-stretches.ts';

const text = '存在的问题：一是人员不足。二是培训少。';
const items = [
  { from: 6, sentence: '一是人员不足。' },
  { from: 13, sentence: '二是培训少。' },
];

describe('the text of section 五 with its items marked', () => {
  it('is whole, each item a piece of it', () => {
    const stretches = markedStretches(text, items);
    expect(stretches.map(({ words }) => words).join('')).toBe(text);
    expect(stretches.map(({ item }) => item)).toEqual([null, 0, 1]);
  });

  it('marks the first of two that overlap, and none that the text does not have', () => {
    const overlapping = [...items, { from: 8, sentence: '人员不足。二是' }, { from: null, sentence: '档案' }];
    expect(markedStretches(text, overlapping)).toEqual(markedStretches(text, items));
  });

  it('is one piece without items, and none where it is empty', () => {
    expect(markedStretches(text, [])).toEqual([{ words: text, item: null }]);
    expect(markedStretches('', [])).toEqual([]);
  });
});
