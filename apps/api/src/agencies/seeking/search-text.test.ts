import { searchTextOf, wanted } from './search-text.ts';

/** As the database compares them. */
function isFoundBy(name: string, typed: string): boolean {
  const { sought, grams } = searchTextOf(name);
  const { grams: asked, whole, needle } = wanted(typed);
  const byIndex =
    asked.every((gram) => grams.split(' ').includes(gram)) && (whole === null || sought.includes(whole));
  const atHand = (whole === null ? ` ${grams} ` : sought).includes(needle);
  expect([name, typed, atHand]).toEqual([name, typed, byIndex]);
  return byIndex;
}

describe('a name', () => {
  it.each([
    ['市住房和城乡建设局', 'szfhcxjsj'],
    ['市住房和城乡建设局', 'zhufang'],
    ['市住房和城乡建设局', 'shizhufanghechengxiangjiansheju'],
    ['市住建局', 'zjj'],
    ['市住建局', 'ZJJ'],
    ['市住建局', 'ｚｊｊ'],
    ['市住建局', '住建'],
    ['市住建局', '建'],
    ['市 住 建 局', '市住建局'],
    ['示例市（本级）', '（本级'],
    ['示例区A小区第12中学', 'a小'],
    ['示例区A小区第12中学', '第12'],
    ['鄂尔多斯市', 'e'],
    ['安宁区', 'an'],
    ['绿化局', 'lvhua'],
  ])('%s is found by %s', (name, typed) => {
    expect(isFoundBy(name, typed)).toBe(true);
  });

  it.each([
    ['市住房和城乡建设局', 'zjj'],
    ['市住房和城乡建设局', '住建'],
    ['市教育局', '育教'],
    ['市教育局', '%'],
    ['市教育局', '_'],
    ['市教育局', '　'],
    ['市教育局', 'jiaoyuting'],
    ['市教育局', 'jyjs'],
  ])('%s is not found by %s', (name, typed) => {
    expect(isFoundBy(name, typed)).toBe(false);
  });

  it('whose characters have several readings is found by that of the phrase and by each one’s own', () => {
    expect(isFoundBy('重庆市公安局', 'cqs')).toBe(true);
    expect(isFoundBy('重庆市公安局', 'zqs')).toBe(true);
    expect(isFoundBy('六安市财政局', 'lascz')).toBe(true);
    expect(isFoundBy('长沙市教育局', 'chang')).toBe(true);
    expect(isFoundBy('县长办公室', 'xzb')).toBe(true);
  });
});
