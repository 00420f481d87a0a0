import { formById, tableSections } from '@zhaojian/report';
import { readHeadsInText } from './heads-in-text.ts';

const blockOf = (id: string) => {
  const table = tableSections(formById('2021')).find(({ id: section }) => section === id)?.table;
  const block = table?.blocks[0];
  if (!block) throw new Error(id);
  return block;
};
const isReordered = (id: string, ...heads: string[]): boolean =>
  readHeadsInText(heads, blockOf(id)).reordered;
const isTotalFirst = (id: string, ...heads: string[]): boolean =>
  readHeadsInText(heads, blockOf(id)).totalFirst;

const ORGANISATIONS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构'];
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

describe('the heads above figures without a known grid', () => {
  it('are in the order of the form, row by row or with merged heads repeated', () => {
    const byRows = ['申请人情况', '自然人', '法人或其他组织', '总计', ...ORGANISATIONS, '其他'];
    expect(isReordered('applications', ...byRows)).toBe(false);
    const organisations = Array.from({ length: 5 }, () => '法人或其他组织');
    const repeated = ['自然人', ...organisations, '总计', '自然人', ...ORGANISATIONS, '其他', '总计'];
    expect(isReordered('applications', ...repeated)).toBe(false);
    const results = [
      '行政复议',
      '行政诉讼',
      ...RESULTS,
      '未经复议直接起诉',
      '复议后起诉',
      ...RESULTS,
      ...RESULTS,
    ];
    expect(isReordered('disputes', ...results)).toBe(false);
  });

  it('are in the order of the form in columns so narrow that each is broken over two lines', () => {
    const [first, second] = ['结果 结果 其他 尚未 总计', '维持 纠正 结果 审结'];
    const groups = '未经复议直接起诉 复议后起诉';
    const lines = [
      '行政复议 行政诉讼',
      `${first} ${groups}`,
      `${second} ${first} ${first}`,
      `${second} ${second}`,
    ];
    expect(isReordered('disputes', ...lines)).toBe(false);
    expect(isTotalFirst('disputes', '总计', '维持', '纠正', '其他结果', '尚未审结')).toBe(true);
    const totalFirst = ['总计', ...RESULTS.slice(0, -1)];
    const groupsFirst = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'];
    expect(isTotalFirst('disputes', ...groupsFirst, ...totalFirst, ...totalFirst, ...totalFirst)).toBe(true);
  });

  it('are in the order of the form where a line shows a head as high as two rows beside the lower ones', () => {
    const groups = ['申请人情况', '法人或其他组织'];
    const leaves = ['自然人 商业企 科研机 社会公 法律服 其他 总计', '业 构 益组织 务机构'];
    expect(isReordered('applications', ...groups, ...leaves.join(' ').split(' '))).toBe(true);
    expect(isReordered('applications', ...groups, ...leaves)).toBe(false);
    expect(isReordered('applications', ...groups, '自然人', '总计', ...ORGANISATIONS)).toBe(true);
  });

  it('have changed places: 其他 before 商业企业, 总计 before 自然人', () => {
    const otherFirst = ['自然人', '法人或其他组织', '总计', '其他', ...ORGANISATIONS];
    expect(isReordered('applications', ...otherFirst)).toBe(true);
    const totalFirst = ['申请人情况', '总计', '自然人', '法人或其他组织', ...ORGANISATIONS, '其他'];
    expect(isTotalFirst('applications', ...totalFirst)).toBe(true);
  });

  it('are in order with a total as high as all of them, or after a part of them on its line', () => {
    const inLines = (lines: readonly string[][]) =>
      readHeadsInText(
        lines.flat(),
        blockOf('applications'),
        lines.flatMap((line, at) => line.map(() => at)),
      );
    const low = [...ORGANISATIONS, '其他'];
    expect(inLines([['申请人情况', '总计'], ['自然人', '法人或其他组织'], low])).toMatchObject({
      reordered: false,
      totalFirst: false,
    });
    const broken = [
      ['商业', '科研', '社会公益组织', '法律服务机构', '其他'],
      ['企业', '机构'],
    ];
    const middle = ['自然人', '法人或其他组织', '总计'];
    expect(inLines([['申请人情况'], middle, ...broken])).toMatchObject({
      reordered: false,
      totalFirst: false,
    });
    expect(inLines([['申请人情况'], ['总计', '自然人', '法人或其他组织'], low]).totalFirst).toBe(true);
    const personLast = ['法人或其他组织', '自然人', '总计', ...ORGANISATIONS, '其他'];
    expect(isReordered('applications', ...personLast)).toBe(true);
  });

  it('have changed places as groups: 行政诉讼 before 行政复议', () => {
    const litigationFirst = ['行政诉讼', '行政复议', '未经复议直接起诉', '复议后起诉', ...RESULTS];
    expect(isReordered('disputes', ...litigationFirst)).toBe(true);
    const afterFirst = ['行政复议', '行政诉讼', ...RESULTS, '复议后起诉', '未经复议直接起诉', ...RESULTS];
    expect(isReordered('disputes', ...afterFirst)).toBe(true);
  });
});
