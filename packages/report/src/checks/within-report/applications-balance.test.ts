import { checkReport } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

/** Twenty-one applications by natural persons, all answered in full. */
const balanced = aReport().withAll({
  'applications.newlyReceived.naturalPerson': 21,
  'applications.newlyReceived.total': 21,
  'applications.disclosed.naturalPerson': 21,
  'applications.disclosed.total': 21,
  'applications.outcomesTotal.naturalPerson': 21,
  'applications.outcomesTotal.total': 21,
});

describe('what was received and carried over is what was concluded and is carried forward', () => {
  it('holds for a balanced report', () => {
    expect(checkReport(balanced.build())).toEqual([]);
  });

  it('fails in each column that does not balance, naming the cells and both numbers', () => {
    const report = balanced.withAll({
      'applications.newlyReceived.naturalPerson': 20,
      'applications.newlyReceived.total': 20,
    });
    const findings = checkReport(report.build());
    expect(findings.map(({ check, about }) => [check, about])).toEqual([
      ['APPLICATIONS_BALANCE', 'naturalPerson'],
      ['APPLICATIONS_BALANCE', 'total'],
    ]);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      section: 'applications',
      expected: 20,
      found: 21,
      cells: [
        'applications.newlyReceived.naturalPerson',
        'applications.carriedOver.naturalPerson',
        'applications.outcomesTotal.naturalPerson',
        'applications.carriedForward.naturalPerson',
      ],
    });
  });
});
