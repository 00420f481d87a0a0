import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../readers/text/read-text.ts';
import { recognise } from '../recognise.ts';

const report = readFileSync(
  join(__dirname, '../../../fixtures/documents/figures/rows-lost-leading-cell.txt'),
  'utf8',
);
const ofAgency = (name: string, received: number): string =>
  report.replaceAll('示例市数据局', name).replace('申请数量\t\t21', `申请数量\t\t${received}`);

describe('a report with the reports of other agencies after it', () => {
  it('is read as if they were not there', () => {
    const annex = ['附件', ofAgency('示例市水务局', 3), ofAgency('示例市教育局', 5)];
    expect(recognise(readText([report, ...annex].join('\n')))).toEqual(recognise(readText(report)));
  });

  it('does not borrow a table that it lacks from them', () => {
    const without = report.replace(/行政复议\t[^]*?(?=五、)/u, '本年度未发生行政复议、行政诉讼。\n\n');
    const draft = recognise(readText([without, ofAgency('示例市水务局', 3)].join('\n')));
    expect(without).not.toBe(report);
    expect(draft.cells['disputes.reconsideration.total']).toMatchObject({
      value: 0,
      printed: '本年度未发生行政复议、行政诉讼',
    });
    expect(draft.cells['applications.newlyReceived.naturalPerson']?.value).toBe(21);
  });

  it('is named by its own title, not by what is above a sample of its tables', () => {
    const sample = '填表说明\n三、收到和处理政府信息公开申请情况（示例）\n规章\t1\t1\t1\n';
    expect(recognise(readText(sample + report)).agencyName).toBe('示例市数据局');
  });

  it('is held against a second copy of itself', () => {
    const draft = recognise(readText([report, ofAgency('示例市数据局', 3)].join('\n')));
    expect(draft.cells['applications.newlyReceived.naturalPerson']).toHaveProperty('doubt');
  });
});
