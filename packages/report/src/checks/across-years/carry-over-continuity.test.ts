import { checkReport } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

describe('what was carried forward is carried over', () => {
  const lastYear = (figures: Record<string, number>, year = 2022) =>
    aReport({ year }).withAll(figures).build();

  it('or is found in each column that differs', () => {
    const previous = lastYear({
      'applications.carriedForward.naturalPerson': 4,
      'applications.carriedForward.total': 4,
    });
    const findings = checkReport(aReport().build(), previous);
    expect(findings.map(({ check, about }) => [check, about])).toEqual([
      ['CARRY_OVER_CONTINUITY', 'naturalPerson'],
      ['CARRY_OVER_CONTINUITY', 'total'],
    ]);
    expect(findings[0]).toMatchObject({ severity: 'error', expected: 4, found: 0 });
  });

  it('over the change of the form too, and only where the year before is known', () => {
    const previous = lastYear({ 'applications.carriedForward.total': 1 }, 2020);
    expect(checkReport(aReport({ year: 2021 }).build(), previous)).toHaveLength(1);
    expect(checkReport(aReport({ year: 2021 }).build())).toEqual([]);
  });
});
