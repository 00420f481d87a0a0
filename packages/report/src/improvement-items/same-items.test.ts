import type { ImprovementItem } from '../report.schema.ts';
import { sameItems } from './same-items.ts';

const problem = (sentence: string): Pick<ImprovementItem, 'kind' | 'sentence'> => ({
  kind: 'problem',
  sentence,
});
const measure = (sentence: string): Pick<ImprovementItem, 'kind' | 'sentence'> => ({
  kind: 'measure',
  sentence,
});

describe('items of one version and those of the next', () => {
  it('are the same where the words are, whatever number they have in a list and what closes them', () => {
    expect(
      sameItems(
        [problem('一是网站栏目维护不到位；'), problem('二是业务培训不足。')],
        [problem('一是业务培训不足；'), problem('二是网站栏目维护不到位。')],
      ),
    ).toEqual([1, 0]);
  });

  it('are the same in somewhat other words of the same kind, and nothing else is', () => {
    expect(
      sameItems(
        [problem('政策解读的形式比较单一，群众不爱看。'), problem('业务培训不足。')],
        [problem('政策解读的形式单一，群众不爱看。'), problem('档案没有归集。'), measure('业务培训要加强。')],
      ),
    ).toEqual([0, null, null]);
  });

  it('stay what they were when somebody says that they are of another kind', () => {
    expect(sameItems([problem('将组织业务培训。')], [measure('将组织业务培训。')])).toEqual([0]);
  });

  it('that were cut go on as the part that holds most of them, that were joined as the longest of them', () => {
    const [head, tail] = ['网站栏目更新不及时，', '有的三个月没有新内容，检索也不方便。'];
    expect(sameItems([problem(head + tail)], [problem(head), problem(tail)])).toEqual([null, 0]);
    expect(sameItems([problem(head), problem(tail)], [problem(head + tail)])).toEqual([1]);
  });

  it('that say the same twice are taken in their order, each once', () => {
    const twice = [problem('人员不足。'), problem('人员不足。')];
    expect(sameItems(twice, twice)).toEqual([0, 1]);
    expect(sameItems(twice.slice(1), twice)).toEqual([0, null]);
  });

  it('of no text are none', () => {
    expect(sameItems([], [problem('人员不足。')])).toEqual([null]);
    expect(sameItems([problem('人员不足。')], [])).toEqual([]);
  });
});
