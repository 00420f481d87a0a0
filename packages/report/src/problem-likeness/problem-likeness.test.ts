import { PAIRS, scorePairs } from '../../sentences/try-pairs.ts';
import { compareProblems, type Commonness, countCommonness } from './problem-likeness.ts';

const nobodyElse: Commonness = { agencies: 0, of: new Map() };
const compare = (one: string, other: string, commonness = nobodyElse, category = 'staff') =>
  compareProblems({ sentence: one, category: 'staff' }, { sentence: other, category }, commonness);

describe('the same problem again', () => {
  it('is word for word whatever the number in its list, the year and the agency', () => {
    expect(compare('一是2022年我局业务培训不足；', '3.业务培训不足。').sameness).toBe('wordForWord');
  });

  it('is there in substance where other words say that the same is lacking', () => {
    const { sameness, degree, shared } = compare('政策解读形式单一', '解读政策的方式还不够丰富');
    expect(sameness).toBe('inSubstance');
    expect(degree).toBeLessThanOrEqual(1);
    expect(shared).toEqual(expect.arrayContaining(['form', 'interpretation', 'uniform']));
  });

  it('is not there where only what it is about is the same', () => {
    expect(compare('政策解读形式单一', '政策解读不及时').sameness).toBe('sameCategory');
    expect(compare('业务培训不足', '网站检索不便', nobodyElse, 'platform').sameness).toBe('different');
  });

  it('is known less by what every agency writes than by what few do', () => {
    const common = countCommonness(Array.from({ length: 50 }, () => ['渔船补贴公开不及时']));
    const rare = countCommonness(Array.from({ length: 50 }, () => ['业务培训不足']));
    const degreeAmong = (commonness: Commonness): number =>
      compare('渔船补贴公开不及时', '渔船补贴公开不规范', commonness).degree;
    expect(degreeAmong(common)).toBeLessThan(degreeAmong(rare));
  });

  it('says nothing of sentences without words', () => {
    expect(compare('无。', '业务培训不足').degree).toBe(0);
    expect(compare('', '').sameness).toBe('sameCategory');
  });
});

it('is told from others on pairs labelled by hand: at most 3 of 100 called the same are not', () => {
  const { pairs, precision, recall } = scorePairs(Object.values(PAIRS).flat());
  expect(pairs).toBeGreaterThanOrEqual(180);
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.7);
});
