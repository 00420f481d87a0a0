import { checkReport, type Finding, type Report } from '../index.ts';
import { aReport } from '../testing/index.ts';

const codes = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.check);

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
  it('fails nothing in either era', () => {
    expect(checkReport(aReport().build())).toEqual([]);
    expect(checkReport(aReport({ year: 2019 }).build())).toEqual([]);
  });
});

describe('check 1: received and carried over equal concluded and carried forward', () => {
  it('holds for a balanced report', () => {
    expect(checkReport(balanced.build())).toEqual([]);
  });

  it('fails in each column that does not balance, naming the cells and both numbers', () => {
    const report = balanced
      .withAll({ 'applications.newlyReceived.naturalPerson': 20, 'applications.newlyReceived.total': 20 })
      .build();
    const findings = checkReport(report);
    expect(codes(findings)).toEqual(['APPLICATIONS_BALANCE', 'APPLICATIONS_BALANCE']);
    expect(findings[0]).toMatchObject({
      subject: '表三“自然人”列',
      expected: 20,
      found: 21,
      severity: 'error',
    });
    expect(findings[0]?.cells).toEqual([
      'applications.newlyReceived.naturalPerson',
      'applications.carriedOver.naturalPerson',
      'applications.outcomesTotal.naturalPerson',
      'applications.carriedForward.naturalPerson',
    ]);
    expect(findings[0]?.message).toContain('相差 1');
  });
});

describe('check 2: outcomes add up to （七）总计', () => {
  it('fails when an outcome is left out of both the total and nothing else', () => {
    const report = balanced
      .withAll({
        'applications.withheld.deliberative.naturalPerson': 1,
        'applications.withheld.deliberative.total': 1,
      })
      .build();
    expect(codes(checkReport(report))).toEqual(['OUTCOMES_SUM', 'OUTCOMES_SUM']);
  });

  it('counts 2019’s single row of 其他处理', () => {
    const report = aReport({ year: 2020 })
      .withAll({ 'applications.otherHandling.naturalPerson': 1, 'applications.otherHandling.total': 1 })
      .build();
    expect(codes(checkReport(report))).toEqual(['OUTCOMES_SUM', 'OUTCOMES_SUM']);
  });
});

describe('check 3: applicants add up to 总计', () => {
  it('fails for the row whose total is wrong', () => {
    const findings = checkReport(aReport().with('applications.carriedForward.total', 2).build());
    expect(findings.find((finding) => finding.check === 'APPLICANTS_SUM')).toMatchObject({
      subject: '表三“结转下年度”行',
      expected: 0,
      found: 2,
    });
  });
});

describe('check 4: results add up to the total in each group of 表四', () => {
  it('finds the two failures of a real table whose totals were left at zero', () => {
    const report = aReport().withAll({
      'disputes.reconsideration.upheld': 10,
      'disputes.reconsideration.rectified': 1,
      'disputes.litigation.afterReconsideration.upheld': 5,
    });
    const findings = checkReport(report.build());
    expect(findings.map(({ subject, expected, found }) => [subject, expected, found])).toEqual([
      ['表四“行政复议”', 11, 0],
      ['表四“复议后起诉”', 5, 0],
    ]);
  });
});

describe('check 5: figures suit their unit', () => {
  it('refuses negative and fractional counts and negative money', () => {
    const report = aReport().withAll({
      'proactiveDisclosure.licences.decisions': 1.5,
      'proactiveDisclosure.penalties.decisions': -3,
      'proactiveDisclosure.fees.amount': -0.5,
    });
    expect(checkReport(report.build()).map((finding) => finding.cells)).toEqual([
      ['proactiveDisclosure.licences.decisions'],
      ['proactiveDisclosure.penalties.decisions'],
      ['proactiveDisclosure.fees.amount'],
    ]);
  });

  it('allows decimal money and 2019’s negative changes', () => {
    expect(checkReport(aReport().with('proactiveDisclosure.fees.amount', 59237.2449).build())).toEqual([]);
    const decrease = aReport({ year: 2019 }).with('proactiveDisclosure.licences.itemsChange', -4);
    expect(checkReport(decrease.build())).toEqual([]);
  });
});

describe('checks against the year before', () => {
  const lastYear = (figures: Record<string, number>): Report =>
    aReport({ year: 2022 }).withAll(figures).build();

  it('6: what was carried forward must be carried over', () => {
    const findings = checkReport(
      aReport().build(),
      lastYear({ 'applications.carriedForward.naturalPerson': 4, 'applications.carriedForward.total': 4 }),
    );
    expect(codes(findings)).toEqual(['CARRY_OVER_CONTINUITY', 'CARRY_OVER_CONTINUITY']);
    expect(findings[0]).toMatchObject({ severity: 'error', expected: 4, found: 0 });
  });

  it('7: documents in force must follow from last year’s, as a warning', () => {
    const findings = checkReport(
      aReport().with('proactiveDisclosure.normativeDocuments.inForce', 5).build(),
      lastYear({ 'proactiveDisclosure.normativeDocuments.inForce': 7 }),
    );
    expect(findings).toMatchObject([
      { check: 'IN_FORCE_CONTINUITY', severity: 'warning', expected: 7, found: 5 },
    ]);
  });

  it('7: is silent across the era break, where the words mean something else', () => {
    const report = aReport({ year: 2021 }).with('proactiveDisclosure.normativeDocuments.inForce', 5).build();
    expect(checkReport(report, aReport({ year: 2020 }).build())).toEqual([]);
  });

  it('8: pending cases should come back in the total, and more is fine', () => {
    const previous = lastYear({ 'disputes.reconsideration.pending': 2, 'disputes.reconsideration.total': 2 });
    expect(checkReport(aReport().build(), previous)).toMatchObject([
      { check: 'PENDING_CONTINUITY', severity: 'warning', expected: 2, found: 0 },
    ]);
    const more = aReport().withAll({
      'disputes.reconsideration.upheld': 3,
      'disputes.reconsideration.total': 3,
    });
    expect(checkReport(more.build(), previous)).toEqual([]);
  });
});

describe('an unread cell', () => {
  it('keeps the relations it stands in from being judged, and no others', () => {
    const report = balanced
      .withAll({ 'applications.disclosed.naturalPerson': null, 'applications.carriedForward.total': 1 })
      .build();
    expect(codes(checkReport(report))).toEqual(['APPLICATIONS_BALANCE', 'APPLICANTS_SUM']);
  });
});

describe('the smallest mend', () => {
  it('names the one cell that explains several failures', () => {
    const findings = checkReport(balanced.with('applications.disclosed.naturalPerson', 12).build());
    expect(findings).toHaveLength(2);
    for (const { mend } of findings) {
      expect(mend).toMatchObject({
        key: 'applications.disclosed.naturalPerson',
        from: 12,
        to: 21,
        resolves: 2,
      });
    }
    expect(findings[0]?.mend?.message).toContain('把“予以公开 · 自然人”由 12 改为 21，可同时消除 2 项不符');
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
    expect(findings.flatMap(({ mend }) => mend ?? []).every((mend) => mend.to >= 0)).toBe(true);
  });
});
