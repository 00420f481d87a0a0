import { chartTheme } from '../../chart/chart-theme.ts';
import { drawnValues, seriesOf, showsEraBreak, tooltipAt } from '../testing/drawn.ts';
import { aYear } from '../testing/figures-for-tests.ts';
import { yearScale } from '../shown-years.ts';
import { highestRate, rateOverYears } from './dispute-rates.ts';
import { rateOverYearsOption } from './dispute-rates.option.ts';

const years = [
  aYear(2020, { 'disputes.reconsideration.rectified': 10, 'disputes.reconsideration.total': 100 }),
  aYear(2021),
  aYear(2022, {
    'disputes.reconsideration.rectified': 1,
    'disputes.reconsideration.pending': 2,
    'disputes.reconsideration.total': 12,
  }),
];
const rate = rateOverYears(years, 'reconsiderationCorrectionRate');
const option = rateOverYearsOption(rate, yearScale(years, 2022), highestRate([rate]), chartTheme(500));

describe('a rate over the years', () => {
  it('leaves a gap where no case was settled: not a rate of zero', () => {
    expect(drawnValues(option, 'reconsiderationCorrectionRate')).toEqual([0.1, '-', 0.1]);
    expect(drawnValues(option, 'interval')).toHaveLength(2);
    expect(showsEraBreak(option)).toBe(true);
  });

  it('is a hollow point over fewer than thirty cases', () => {
    expect(seriesOf(option, 'reconsiderationCorrectionRate').data).toMatchObject([
      { symbol: 'circle' },
      {},
      { symbol: 'emptyCircle' },
    ]);
    expect(tooltipAt(option, 2)).toContain('10.0%（1 / 10） 样本少');
  });

  it('has a wider interval the fewer cases it rests on', () => {
    const [many, , few] = rate.years.map(({ interval }) => (interval ? interval[1] - interval[0] : 0));
    expect(few).toBeGreaterThan(many ?? 0);
  });

  it('keeps the whole of its intervals in view', () => {
    const top = Math.max(...rate.years.map(({ interval }) => interval?.[1] ?? 0));
    expect(highestRate([rate])).toBeGreaterThanOrEqual(top);
    expect(highestRate([])).toBeGreaterThan(0);
  });
});
