import { draftReport } from '../../drafting/draft-report.ts';
import { aBasis } from '../../drafting/testing/a-basis.ts';
import type { Report } from '../../report.schema.ts';
import { checkReport } from '../check-report.ts';
import { describeFinding } from '../describe-finding.ts';
import { formOf } from '../../report.ts';

const key = 'proactiveDisclosure.licences.decisions';
const whole = 'applications.otherHandling.total';
const having = (report: Report, figures: Record<string, number>): Report => ({
  ...report,
  cells: {
    ...report.cells,
    ...Object.fromEntries(
      Object.entries(figures).map(([cell, value]) => [cell, { value, printed: null, basis: 'entered' }]),
    ),
  },
});
const departures = (report: Report) =>
  checkReport(report).filter(({ check }) => check === 'DEPARTS_FROM_SUMS');

describe('a report drafted from the sums', () => {
  it('departs from none of them as it is', () => {
    expect(departures(draftReport(aBasis({ [key]: 7 })))).toEqual([]);
  });

  it('departs from the sum of a cell that was changed', () => {
    const report = having(draftReport(aBasis({ [key]: 7 })), { [key]: 9 });
    const [found] = departures(report);
    expect(found).toMatchObject({ severity: 'error', about: key, cells: [key], expected: 7, found: 9 });
    expect(JSON.stringify(found && describeFinding(formOf(report), found))).toContain('汇总数是 7');
  });

  it('departs where the parts that the office filled in are not the sum that was printed', () => {
    const parts = (other: number) => ({
      'applications.otherHandling.supplementOverdue.total': 1,
      'applications.otherHandling.feeOverdue.total': 0,
      'applications.otherHandling.other.total': other,
    });
    const report = draftReport(aBasis({ [whole]: 3 }));
    expect(departures(having(report, parts(2)))).toEqual([]);
    const [found] = departures(having(report, parts(5)));
    expect(found).toMatchObject({ about: whole, expected: 3, found: 6 });
    expect(JSON.stringify(found && describeFinding(formOf(report), found))).toContain('“其他处理 · 总计”');
  });
});
