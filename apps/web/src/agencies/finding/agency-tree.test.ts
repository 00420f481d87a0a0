import { agencyTree } from './agency-tree.ts';
import { anAgency, detailOf } from '../testing/sample-agencies.ts';

const city = anAgency({ id: '1', name: '示例市', childCount: 2 });
const district = anAgency({ id: '2', name: '示例区', childCount: 1 });
const bureau = anAgency({ id: '3', name: '示例市教育局' });
const top = detailOf(city, [district, bureau]);

describe('the tree of agencies as far as it is known', () => {
  it('shows the children of the top; below them nothing has been asked for', () => {
    const tree = agencyTree(top, []);
    expect(tree.children?.map((node) => node.agency.name)).toEqual(['示例区', '示例市教育局']);
    expect(tree.children?.[0]?.children).toBeUndefined();
  });

  it('knows that an agency without children has none', () => {
    expect(agencyTree(top, []).children?.[1]?.children).toEqual([]);
  });

  it('grows where a node is opened', () => {
    const street = anAgency({ id: '4', name: '示例区东街街道' });
    const tree = agencyTree(top, [detailOf(district, [street])]);
    expect(tree.children?.[0]?.children?.[0]?.agency.name).toBe('示例区东街街道');
  });
});
