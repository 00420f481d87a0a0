import { checkReport, type Report } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { jsonLine } from './json-line.ts';

const findingsOf = (report: Report): unknown => {
  const line = jsonLine({ file: 'report.txt', draft: report, report, findings: checkReport(report) });
  return (JSON.parse(line) as { findings: unknown }).findings;
};

describe('a finding in a line of JSON', () => {
  const written = aReport()
    .withAll({ 'applications.newlyReceived.naturalPerson': 20, 'applications.newlyReceived.total': 20 })
    .withNarrative('overview', '共收到政府信息公开申请30件。');

  it('has its parts and its words side by side', () => {
    expect(findingsOf(written.build())).toContainEqual({
      check: 'TEXT_FIGURES',
      severity: 'warning',
      section: 'overview',
      about: 'newlyReceived',
      subject: '第一部分“收到申请”',
      cells: ['applications.newlyReceived.total'],
      expected: 20,
      found: 30,
      quote: '共收到政府信息公开申请30件。',
      message: '第一部分写“收到申请”30 件，表格中是 20 件。请核对后改正文字或表格。',
    });
  });

  it('has its suggested fix in words too', () => {
    const failing = aReport().with('applications.disclosed.naturalPerson', 3).build();
    expect(findingsOf(failing)).toContainEqual(
      expect.objectContaining({
        mend: {
          key: 'applications.disclosed.naturalPerson',
          from: 3,
          to: 0,
          resolves: 2,
          message: expect.stringContaining('由 3 改为 0'),
        },
      }),
    );
  });
});
