import { checkReport } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { summariseReading, summaryLine } from './reading-summary.ts';

describe('the line under the head', () => {
  it('says that all was read and holds', () => {
    const report = aReport().build();
    const summary = summariseReading(report, checkReport(report));
    expect(summaryLine(summary, false)).toBe('读取 200 格：200 确定；勾稽：全部相符');
  });

  it('counts what is unread apart from what is wrong', () => {
    const report = aReport()
      .with('applications.newlyReceived.naturalPerson', 3)
      .with('disputes.reconsideration.upheld', null)
      .build();
    const summary = summariseReading(report, checkReport(report));
    expect(summaryLine(summary, false)).toBe('读取 200 格：199 确定，1 未读出；勾稽：2 项不符');
    expect(summaryLine(summary, true)).toBe('共 200 格：已填 199，未填 1；勾稽：2 项不符');
  });

  it('claims no more of the relations than the figures that are there show', () => {
    const line = (unread: number) =>
      summaryLine({ cells: 200, certain: 200 - unread, doubtful: 0, unread, errors: 0, warnings: 0 }, false);
    expect(line(3)).toBe('读取 200 格：197 确定，3 未读出；勾稽：已有的数字全部相符');
    expect(line(200)).toBe('读取 200 格：0 确定，200 未读出；没有数字，还不能校验勾稽');
  });
});
