import { checkReport } from '../index.ts';
import { aReport } from '../testing/index.ts';

/** Twenty-one applications by natural persons, all answered in full. */
const balanced = aReport().withAll({
  'applications.newlyReceived.naturalPerson': 21,
  'applications.newlyReceived.total': 21,
  'applications.disclosed.naturalPerson': 21,
  'applications.disclosed.total': 21,
  'applications.outcomesTotal.naturalPerson': 21,
  'applications.outcomesTotal.total': 21,
});

describe('a report of zeros', () => {
  it('fails nothing in any era', () => {
    expect(checkReport(aReport().build())).toEqual([]);
    expect(checkReport(aReport({ year: 2019 }).build())).toEqual([]);
  });
});

describe('an unread cell', () => {
  it('keeps the relations it is in from being judged, and no others', () => {
    const report = balanced
      .withAll({ 'applications.disclosed.naturalPerson': null, 'applications.carriedForward.total': 1 })
      .build();
    expect(checkReport(report).map(({ check }) => check)).toEqual(['APPLICATIONS_BALANCE', 'APPLICANTS_SUM']);
  });
});

describe('the suggested fix', () => {
  it('names the one cell that explains several failures', () => {
    const findings = checkReport(balanced.with('applications.disclosed.naturalPerson', 12).build());
    expect(findings).toHaveLength(2);
    for (const { mend } of findings)
      expect(mend).toEqual({ key: 'applications.disclosed.naturalPerson', from: 12, to: 21, resolves: 2 });
  });

  it('is not offered where several cells could be the wrong one', () => {
    const findings = checkReport(aReport().with('disputes.reconsideration.upheld', 3).build());
    expect(findings).toHaveLength(1);
    expect(findings[0]?.mend).toBeUndefined();
  });

  it('is found for each of two unrelated mistakes', () => {
    const report = balanced
      .withAll({
        'applications.disclosed.naturalPerson': 12,
        'applications.withheld.stateSecret.researchInstitution': 7,
      })
      .build();
    expect(new Set(checkReport(report).map(({ mend }) => mend?.key))).toEqual(
      new Set([
        'applications.disclosed.naturalPerson',
        'applications.withheld.stateSecret.researchInstitution',
      ]),
    );
  });

  it('never suggests a value the unit does not allow', () => {
    const findings = checkReport(balanced.with('applications.disclosed.total', 0).build());
    expect(findings.flatMap(({ mend }) => mend ?? []).every((fix) => fix.to >= 0)).toBe(true);
  });
});
