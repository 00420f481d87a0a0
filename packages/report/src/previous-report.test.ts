import { checkReport } from './checks/index.ts';
import { leftOfReport, reportsAsOne } from './previous-report.ts';
import { aReport } from './testing/index.ts';

const [forward, over] = ['applications.carriedForward.total', 'applications.carriedOver.total'] as const;
const stock = 'proactiveDisclosure.normativeDocuments.inForce';
const reported = (year: number, figures: Record<string, number>) =>
  aReport({ year }).withAll(figures).build();
const continuity = (found: ReturnType<typeof checkReport>) =>
  found
    .filter(({ check }) => check === 'CARRY_OVER_CONTINUITY')
    .map(({ about, expected }) => [about, expected]);

describe('what the year before left to an agency', () => {
  it('that others were merged into is what they and it carried forward together', () => {
    const before = reportsAsOne([reported(2023, { [forward]: 3 }), reported(2023, { [forward]: 4 })]);
    expect(continuity(checkReport(reported(2024, { [over]: 3 }), before))).toEqual([['total', 7]]);
    expect(continuity(checkReport(reported(2024, { [over]: 7 }), before))).toEqual([]);
  });

  it('is its report alone where there is no other', () => {
    const alone = reported(2023, { [forward]: 3 });
    expect(reportsAsOne([alone])).toBe(alone);
    expect(reportsAsOne([])).toBeNull();
  });

  it('that was split off is what the others have not carried over', () => {
    const left = leftOfReport(reported(2023, { [forward]: 10, [stock]: 5 }), [reported(2024, { [over]: 6 })]);
    const found = checkReport(reported(2024, { [over]: 5 }), left);
    expect(continuity(found)).toEqual([['total', 4]]);
    expect(found.map(({ check }) => check)).not.toContain('IN_FORCE_CONTINUITY');
  });
});
