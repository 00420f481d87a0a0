import { foreignWordsIn } from './foreign-words.ts';

describe('words that are another’s', () => {
  const reasons = (text: string, agencyName = '东示例区教育局', places: string[] = []) =>
    foreignWordsIn(text, { agencyName, year: 2024 }, places).map(({ reason, words }) => `${reason} ${words}`);

  it('are what another kind of agency calls itself', () => {
    expect(reasons('我镇高度重视此项工作。')).toEqual(['kind 我镇']);
    expect(reasons('我局将克服自我局限，改变基本局面。', '松岗镇人民政府')).toEqual(['kind 我局']);
    expect(reasons('我局将克服自我局限，改变基本局面。')).toEqual([]);
  });

  it('are the name of another agency that acts, unless it is one above or the report is of a whole area', () => {
    const text = '西示例区教育局坚持主动公开。';
    expect(reasons(text)).toEqual(['agency 西示例区教育局']);
    expect(reasons('区教育局坚持主动公开。')).toEqual([]);
    expect(reasons('示例市教育局高度重视公开工作。')).toEqual([]);
    expect(reasons('与西示例区教育局建立联络机制。')).toEqual([]);
    expect(reasons(text, '东示例区人民政府办公室')).toEqual([]);
  });

  it('are another place that the report speaks of as its own', () => {
    expect(reasons('西示例区各学校已公开。', undefined, ['西示例区'])).toEqual(['place 西示例区']);
    expect(reasons('赴西示例区各学校学习考察。', undefined, ['西示例区'])).toEqual([]);
  });

  it('are another year in which the work was done', () => {
    expect(reasons('2023年，我局主动公开信息12条。')).toEqual(['year 2023年']);
    expect(reasons('2024年，我局主动公开信息12条，比2023年多3条。')).toEqual([]);
    expect(reasons('2023年反馈的问题已整改。')).toEqual([]);
    expect(reasons('2025年，我局将继续努力。')).toEqual([]);
  });
});
