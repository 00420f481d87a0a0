import { CATEGORY_WORDS } from '@zhaojian/report';
import { sortItems } from './sort-items.ts';

const problem = { sentence: '政务新媒体发布的内容少。', mends: null };
const answer = { sentence: '改进措施：将逐一改好。', mends: 0 };

describe('what an item of section 五 is about', () => {
  it('is told by its words, which are named', () => {
    const [sorted] = sortItems([{ sentence: '業務培訓不足。', mends: null }], CATEGORY_WORDS);
    expect(sorted).toMatchObject({ category: 'staff', isOfProblem: false });
    expect(sorted?.words).toContain('业务培训');
  });

  it('is told by the problem that it answers where its own words say nothing', () => {
    const [own, answered] = sortItems([problem, answer], CATEGORY_WORDS);
    expect(answered).toEqual({ category: own?.category, words: own?.words, isOfProblem: true });
  });

  it('is told by the words of the office as by those of the program', () => {
    const sentence = '网格员不够用。';
    const words = { ...CATEGORY_WORDS, staff: { ...CATEGORY_WORDS['staff'], 网格员: 6 } };
    expect(sortItems([{ sentence, mends: null }], words)[0]).toMatchObject({
      category: 'staff',
      words: expect.arrayContaining(['网格员']),
    });
  });

  it('is nothing where no word occurs', () => {
    expect(sortItems([{ sentence: '如上所述。', mends: null }], CATEGORY_WORDS)).toEqual([
      { category: 'other', words: [], isOfProblem: false },
    ]);
  });
});
