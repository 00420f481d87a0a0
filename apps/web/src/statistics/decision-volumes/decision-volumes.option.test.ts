import { chartTheme } from '../../chart/chart-theme.ts';
import { drawnValues, seriesOf, showsEraBreak, tooltipAt } from '../testing/drawn.ts';
import { aYear, aYearWithoutReports } from '../testing/figures-for-tests.ts';
import { yearScale } from '../shown-years.ts';
import { volumeOverYears } from './decision-volumes.ts';
import { volumeOverYearsOption } from './decision-volumes.option.ts';

const years = [
  aYear(2020, { 'proactiveDisclosure.penalties.decisions': 900, 'proactiveDisclosure.fees.itemsChange': 3 }),
  aYear(2021, {
    'proactiveDisclosure.penalties.decisions': 3_985_758,
    'proactiveDisclosure.fees.amount': 4068.208,
  }),
  aYearWithoutReports(2022),
];
const drawn = (measureId: string, width = 600) =>
  volumeOverYearsOption(volumeOverYears(years, measureId), yearScale(years, 2021), chartTheme(width));

describe('volumes over the years', () => {
  it('continue across the break where both forms count the same: 处理决定', () => {
    expect(drawnValues(drawn('penalties'), 'penalties')).toEqual([900, 3_985_758, '-']);
    expect(showsEraBreak(drawn('penalties'))).toBe(true);
    expect(seriesOf(drawn('penalties'), 'era-2021-0')).not.toHaveProperty('markArea');
  });

  it('leave a gap, not a zero, where the earlier form counted items and not money', () => {
    expect(drawnValues(drawn('fees'), 'fees')).toEqual(['-', 4068.208, '-']);
    expect(seriesOf(drawn('fees'), 'era-2021-0')).toHaveProperty('markArea');
  });

  it('show the chosen year in full colour and the others in that of last year', () => {
    expect(seriesOf(drawn('penalties'), 'penalties').data).toMatchObject([
      { itemStyle: { color: '#A9BEDB' } },
      { itemStyle: { color: '#1F4E8C' } },
      {},
    ]);
  });

  it('shorten large figures on the bars and give them whole on hover', () => {
    expect(seriesOf(drawn('penalties'), 'penalties').data).toMatchObject([
      {},
      { label: { show: true, formatter: '398.6万' } },
      { label: { show: false } },
    ]);
    expect(tooltipAt(drawn('penalties'), 1)).toContain('3,985,758 件');
  });

  it('name only the chosen year where there is no room for all', () => {
    expect(seriesOf(drawn('penalties', 90), 'penalties').data).toMatchObject([
      { label: { show: false } },
      { label: { show: true } },
      {},
    ]);
  });
});
