import { formById, outcomesOf } from '@zhaojian/report';
import { chartTheme } from '../../chart/chart-theme.ts';
import { drawnValues, seriesOf, showsEraBreak, tooltipAt } from '../testing/drawn.ts';
import { aYear, aYearWithoutReports } from '../testing/figures-for-tests.ts';
import { yearScale } from '../shown-years.ts';
import { outcomeShares } from './outcome-shares.ts';
import { outcomeSharesOption } from './outcome-shares.option.ts';

const years = [
  aYear(2020, {
    'applications.disclosed.total': 60,
    'applications.otherHandling.total': 40,
    'applications.outcomesTotal.total': 100,
  }),
  aYear(2021, {
    'applications.disclosed.total': 5,
    'applications.withheld.stateSecret.total': 2,
    'applications.withheld.deliberative.total': 1,
    'applications.otherHandling.other.total': 2,
    'applications.outcomesTotal.total': 10,
  }),
  aYearWithoutReports(2022),
];
const option = outcomeSharesOption(outcomeShares(years), yearScale(years, 2021), chartTheme(700));

describe('outcomes as parts of a hundred', () => {
  it('are stacked in the order of the form, each in its colour', () => {
    const stacked = (
      option.series as { id?: string; stack?: string; itemStyle?: { color?: string } }[]
    ).filter(({ stack }) => stack === 'outcomes');
    expect(stacked.map(({ id }) => id)).toEqual(outcomesOf(formById('2021')).map(({ id }) => id));
    expect(stacked.map(({ itemStyle }) => itemStyle?.color)).toEqual([
      '#1B7F79',
      '#6FB7AE',
      '#B5483A',
      '#D9A441',
      '#7A7F87',
      '#B9BEC5',
    ]);
  });

  it('add up the reasons of an outcome, and continue across the break', () => {
    expect(drawnValues(option, 'withheld')).toEqual([0, 0.3, '-']);
    expect(drawnValues(option, 'otherHandling')).toEqual([0.4, 0.2, '-']);
    expect(showsEraBreak(option)).toBe(true);
  });

  it('draw a small sample paler and say so', () => {
    expect(seriesOf(option, 'disclosed').data).toMatchObject([
      { label: { color: '#FFFFFF' } },
      { itemStyle: { color: '#8DBFBC' }, label: { color: '#1D2733' } },
      {},
    ]);
    expect(tooltipAt(option, 1)).toContain('样本少');
    expect(tooltipAt(option, 0)).not.toContain('样本少');
  });

  it('give both numbers of a share on hover', () => {
    expect(tooltipAt(option, 0)).toContain('60.0%（60 / 100）');
  });
});
