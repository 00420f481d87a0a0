import { readText } from '../../readers/text/read-text.ts';
import { recognise } from '../recognise.ts';

/** What is read of the totals of 新收 and 结转下年度, in a table with a column 小计 of the agency’s own. */
function readRows(received: string, forward: string) {
  const text = [
    '示例市数据局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t小计\t总计',
    `一、本年新收政府信息公开申请数量\t${received}`,
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\t0',
    `四、结转下年度继续办理\t${forward}`,
  ];
  const { cells } = recognise(readText(text.join('\n')));
  return [cells['applications.newlyReceived.total'], cells['applications.carriedForward.total']];
}

describe('a row with as many figures as the form has columns', () => {
  it('is doubtful among rows with more: beside an added column it lost a figure', () => {
    const [received, forward] = readRows('0\t2\t0\t0\t0\t1\t3\t3', '1\t0\t0\t0\t0\t0\t1');
    expect(received?.value).toBeNull();
    expect(forward).toMatchObject({ value: 1, doubt: expect.stringContaining('可能缺了一格') });
  });

  it('is certain where the odd row is the one with more', () => {
    const text = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];
    const rows = text.map((label, index) => `${label}\t${'0\t'.repeat(index === 0 ? 7 : 6)}0`);
    const head = ['示例市数据局2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况'];
    const { cells } = recognise(readText([...head, ...rows].join('\n')));
    expect(cells['applications.carriedOver.total']?.doubt ?? '').not.toContain('可能缺了一格');
  });
});
