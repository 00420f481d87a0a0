import { splitImprovementItems } from './split-improvement-items.ts';

const itemsOf = (text: string): string[] =>
  splitImprovementItems(text).map(({ kind, sentence }) => `${kind}: ${sentence}`);

describe('problems and measures of section 五', () => {
  it('under sub-headings', () => {
    expect(
      itemsOf(
        '（一）存在的主要问题\n一是公开内容还不够全面；\n二是更新不及时。\n（二）改进措施\n1.加强业务培训。\n2.完善公开制度。',
      ),
    ).toEqual([
      'problem: 一是公开内容还不够全面',
      'problem: 二是更新不及时。',
      'measure: 1.加强业务培训。',
      'measure: 2.完善公开制度。',
    ]);
  });

  it('in one paragraph that turns from problems to measures', () => {
    expect(
      itemsOf(
        '2023年取得一定成效，但仍存在一些问题：一是规范性有待提高；二是队伍建设有待加强。针对存在问题，下一步将抓好以下工作：一是梳理工作流程。二是组织业务培训。',
      ),
    ).toEqual([
      'problem: 一是规范性有待提高',
      'problem: 二是队伍建设有待加强。',
      'measure: 一是梳理工作流程。',
      'measure: 二是组织业务培训。',
    ]);
  });

  it('a list left over at the end, by what it says', () => {
    expect(
      itemsOf('（二）具体改进措施\n一是加大公开力度。\n一是公开力度有待进一步加大，二是内容还不够全面。'),
    ).toEqual([
      'measure: 一是加大公开力度。',
      'problem: 一是公开力度有待进一步加大',
      'problem: 二是内容还不够全面。',
    ]);
  });

  it('under sub-headings that stand in one line with their lists', () => {
    const items = [
      'problem: 1.内容不够丰富。',
      'problem: 2.业务能力有待提高。',
      'measure: 1.加强培训。',
      'measure: 2.完善制度。',
    ];
    expect(
      itemsOf(
        '（一）存在的主要问题 1.内容不够丰富。2.业务能力有待提高。 （二）改进情况 1.加强培训。2.完善制度。',
      ),
    ).toEqual(items);
    expect(itemsOf('1.存在问题：（1）公开不及时；2.改进措施：（1）建立台账。')).toEqual([
      'problem: （1）公开不及时',
      'measure: （1）建立台账。',
    ]);
  });

  it('in sentences that say what they are', () => {
    expect(itemsOf('问题1：目录更新不及时。改进：专人负责。\n问题2：解读材料少。')).toEqual([
      'problem: 问题1：目录更新不及时。',
      'measure: 改进：专人负责。',
      'problem: 问题2：解读材料少。',
    ]);
  });

  it('gives each a category', () => {
    expect(splitImprovementItems('存在问题：一是业务培训不足。')).toEqual([
      { kind: 'problem', category: 'staff', sentence: '一是业务培训不足。' },
    ]);
  });

  it('finds nothing in 无', () => expect(itemsOf('无。')).toEqual([]));
});
