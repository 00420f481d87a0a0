import { checkReport } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

describe('the results of each way to dispute add up to its total', () => {
  it('and a real table whose totals were left at zero fails twice', () => {
    const report = aReport().withAll({
      'disputes.reconsideration.upheld': 10,
      'disputes.reconsideration.rectified': 1,
      'disputes.litigation.afterReconsideration.upheld': 5,
    });
    const findings = checkReport(report.build());
    expect(findings.map(({ check, about, expected, found }) => [check, about, expected, found])).toEqual([
      ['DISPUTES_SUM', 'reconsideration', 11, 0],
      ['DISPUTES_SUM', 'litigation.afterReconsideration', 5, 0],
    ]);
  });

  it('and a group that adds up is not found', () => {
    const report = aReport().withAll({
      'disputes.litigation.direct.pending': 2,
      'disputes.litigation.direct.total': 2,
    });
    expect(checkReport(report.build())).toEqual([]);
  });
});
