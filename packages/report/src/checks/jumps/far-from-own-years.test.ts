import { checkReport, describeFinding, formOf } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

const RECEIVED = 'applications.newlyReceived.total';

const found = (years: readonly number[], now: number) => {
  const report = aReport().with(RECEIVED, now).build();
  const own = years.map((figure, index) => ({ year: 2022 - index, figures: { [RECEIVED]: figure } }));
  return checkReport(report, null, { own, alike: null })
    .filter(({ check }) => check === 'FAR_FROM_OWN_YEARS')
    .map((finding) => ({ ...finding, message: describeFinding(formOf(report), finding).message }));
};

describe('a figure far outside the agency’s own years', () => {
  it('is a warning with the bound it breaks', () => {
    expect(found([30, 25, 42], 500)).toMatchObject([
      {
        severity: 'warning',
        expected: 42,
        found: 500,
        message: expect.stringMatching(
          /^“本年新收 · 总计”填的是 500 件，本机关此前各年最多是 42 件，相差 8 倍以上。/,
        ),
      },
    ]);
    expect(found([4000, 3000, 5200], 20)).toMatchObject([{ expected: 3000, found: 20 }]);
  });

  it('is not a figure that another of its years confirms, a small one, or one with a single year to compare it with', () => {
    expect(found([30, 450, 42], 500)).toEqual([]);
    expect(found([2, 3], 90)).toEqual([]);
    expect(found([30], 5000)).toEqual([]);
    expect(found([], 5000)).toEqual([]);
  });

  it('is reported once where the comparison with last year alone reports it already', () => {
    const report = aReport().with('proactiveDisclosure.licences.decisions', 2300).build();
    const previous = aReport({ year: 2022 }).with('proactiveDisclosure.licences.decisions', 230).build();
    const own = [2022, 2021].map((year) => ({
      year,
      figures: { 'proactiveDisclosure.licences.decisions': 230 },
    }));
    expect(checkReport(report, previous, { own, alike: null }).map(({ check }) => check)).toEqual([
      'SCALE_OF_LAST_YEAR',
    ]);
  });
});
