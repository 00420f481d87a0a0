import { aReport } from '@zhaojian/report/testing';
import { writeText } from '../write-report.ts';

const lines = writeText(
  aReport()
    .with('applications.withheld.stateSecret.naturalPerson', 3)
    .with('disputes.litigation.afterReconsideration.total', 7)
    .withNarrative('overview', '认真贯彻条例。')
    .build(),
).split('\n');

describe('a report as text', () => {
  it('begins with its title and separates paragraphs by blank lines', () => {
    expect(lines.slice(0, 5)).toEqual([
      '示例市数据局2023年政府信息公开工作年度报告',
      '',
      '一、总体情况',
      '',
      '认真贯彻条例。',
    ]);
  });

  it('keeps a merged head in its first column and the columns it covers empty', () => {
    expect(lines).toContain('第二十条第（一）项\t\t\t');
    expect(lines).toContain('行政许可\t0\t\t');
    expect(lines).toContain('一、本年新收政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0');
    expect(lines).toContain('\t（三）不予公开\t1.属于国家秘密\t3\t0\t0\t0\t0\t0\t0');
  });

  it('writes 表四 as one line of fifteen figures', () => {
    expect(lines).toContain([...Array<string>(14).fill('0'), '7'].join('\t'));
  });

  it('keeps a row on one line even when a cell was printed over several', () => {
    const report = aReport().build();
    const cell = { value: 22, printed: '22\n（其中修订16件）', basis: 'label' } as const;
    const torn = {
      ...report,
      cells: { ...report.cells, 'proactiveDisclosure.normativeDocuments.inForce': cell },
    };
    expect(writeText(torn).split('\n')).toContain('行政规范性文件\t0\t0\t22 （其中修订16件）');
  });
});
