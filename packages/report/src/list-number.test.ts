import { withoutListNumber } from './list-number.ts';

describe('an entry of a list', () => {
  it.each([
    ['一是公开不及时。', '公开不及时。'],
    ['1.公开不及时；', '公开不及时'],
    ['（二）公开不及时', '公开不及时'],
    ['① 公开不及时', '公开不及时'],
    ['第三，公开不及时', '公开不及时'],
    ['其一，公开不及时', '公开不及时'],
    ['问题一：公开不及时', '公开不及时'],
    ['首先，公开不及时', '公开不及时'],
    ['2、公开不及时', '公开不及时'],
  ])('%s reads %s outside of it', (entry, words) => {
    expect(withoutListNumber(entry)).toBe(words);
  });

  it.each(['2024年将加强培训', '1.5万条信息未更新', '一些栏目更新慢', '其他栏目更新慢'])(
    'without a number stays as it is: %s',
    (sentence) => {
      expect(withoutListNumber(sentence)).toBe(sentence);
    },
  );
});
