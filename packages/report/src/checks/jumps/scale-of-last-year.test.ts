import { checkReport, describeFinding, formOf } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

const FEES = 'proactiveDisclosure.fees.amount';
const LICENCES = 'proactiveDisclosure.licences.decisions';

const found = (key: string, before: number, now: number, previousYear = 2022) => {
  const report = aReport().with(key, now).build();
  const findings = checkReport(report, aReport({ year: previousYear }).with(key, before).build());
  return findings
    .filter(({ check }) => check === 'SCALE_OF_LAST_YEAR')
    .map((finding) => ({
      ...finding,
      message: describeFinding(formOf(report), finding).message,
    }));
};

describe('a figure of another scale than last year', () => {
  it('is a warning with both numbers and what to check: 元 for 万元', () => {
    expect(found(FEES, 59237.2449, 612345678)).toMatchObject([
      {
        severity: 'warning',
        cells: [FEES],
        expected: 59237.2449,
        found: 612345678,
        message:
          '“行政事业性收费 · 收费金额”填的是 612345678 万元，上一年度年报是 59237.2449 万元，约为上一年度的 10000 倍。请核对单位是否为万元（填成元会大一万倍）；数字无误的，可不作修改。',
      },
    ]);
  });

  it.each([
    [10, 230, 2300],
    [100, 230, 24000],
    [1000, 230, 260000],
    [10000, 230, 3000000],
  ])('is found where it is %i times as large, and where it is such a part', (_, smaller, larger) => {
    expect(found(LICENCES, smaller, larger)).toHaveLength(1);
    expect(found(LICENCES, larger, smaller)).toHaveLength(1);
  });

  it('is not what grew, what was little, and what was nothing', () => {
    expect(found(LICENCES, 230, 1400)).toEqual([]);
    expect(found(LICENCES, 230, 2800)).toEqual([]);
    expect(found(LICENCES, 4, 40)).toEqual([]);
    expect(found(LICENCES, 0, 4000)).toEqual([]);
    expect(found(FEES, 0.8, 8)).toEqual([]);
  });

  it('is not reported for a number that is no count at all: another check does that', () => {
    expect(found(LICENCES, 205000, 20.5)).toEqual([]);
  });

  it('is not asked of what the form before it counted in another way', () => {
    const report = aReport({ year: 2021 }).with(FEES, 500000).build();
    const previous = aReport({ year: 2020 }).build();
    expect(checkReport(report, previous).filter(({ check }) => check === 'SCALE_OF_LAST_YEAR')).toEqual([]);
  });
});
