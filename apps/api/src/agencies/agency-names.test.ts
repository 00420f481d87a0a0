import { isNameOf } from './agency-names.ts';

const above = ['示例市人民政府', '东示例区人民政府'];
const bureau = { name: '东示例区教育局', aliases: ['东示例区教体局'] };

describe('the agency a report names', () => {
  it.each([
    ['its name', '东示例区教育局'],
    ['its name with spaces', ' 东示例区 教育局 '],
    ['an alias', '东示例区教体局'],
    ['the city in front', '示例市东示例区教育局'],
    ['city and province in front', '示例省示例市东示例区教育局'],
  ])('is this one by %s', (_, name) => expect(isNameOf(name, bureau, above)).toBe(true));

  it.each([
    ['the bureau of another district', '西示例区教育局'],
    ['the bureau of the city', '示例市教育局'],
    ['a bureau without its district', '教育局'],
    ['another bureau', '东示例区公安局'],
    ['the bureau of a district of another city', '外市东示例区教育局二中'],
  ])('is not this one when it is %s', (_, name) => expect(isNameOf(name, bureau, above)).toBe(false));

  it('a name registered without its district may have it in front', () => {
    const short = { name: '教育局', aliases: [] };
    expect(isNameOf('东示例区教育局', short, above)).toBe(true);
    expect(isNameOf('示例市东示例区教育局', short, above)).toBe(true);
    expect(isNameOf('西示例区教育局', short, above)).toBe(false);
  });

  it('the government of a district is not that of its city', () => {
    const district = { name: '东示例区人民政府', aliases: [] };
    expect(isNameOf('示例市东示例区人民政府', district, ['示例市人民政府'])).toBe(true);
    expect(isNameOf('示例市人民政府', district, ['示例市人民政府'])).toBe(false);
  });

  it('brackets and full width make no difference', () => {
    const zone = { name: '示例市经济开发区（示例园）管委会', aliases: [] };
    expect(isNameOf('示例市经济开发区(示例园)管委会', zone, above.slice(0, 1))).toBe(true);
  });
});
