import { chartTheme } from './chart-theme.ts';
import { eraBreakSeries, eraBreaksWithin, type YearScale, yearAxes } from './year-axis.ts';

const theme = chartTheme(600);
const scale: YearScale = { years: [2019, 2020, 2021, 2022], chosen: 2022, outstanding: [2022] };

describe('the axis of years', () => {
  it('draws the break of the form as a dashed line between 2020 and 2021, with its reason', () => {
    const [line] = eraBreakSeries(scale, theme);
    expect(line).toMatchObject({
      xAxisIndex: 1,
      markLine: {
        lineStyle: { type: 'dashed' },
        label: { formatter: '2021 年起执行新格式' },
        // On the unseen axis of bands: 2 is where the third year's band begins.
        data: [{ xAxis: 2 }],
      },
    });
  });

  it('draws no break where all years have one form', () => {
    expect(eraBreaksWithin([2021, 2022])).toEqual([]);
    expect(eraBreaksWithin([2019, 2020])).toEqual([]);
    expect(eraBreakSeries({ years: [2022, 2023], chosen: 2023, outstanding: [] }, theme)).toEqual([]);
  });

  it('shades the years whose form does not ask for what is drawn, and only then', () => {
    const [shaded] = eraBreakSeries(scale, theme, { absentBefore: '此前的格式无此项' });
    expect(shaded).toMatchObject({ markArea: { data: [[{ xAxis: 0 }, { xAxis: 2 }]] } });
    expect(eraBreakSeries(scale, theme)[0]).not.toHaveProperty('markArea');
  });

  it('shows the chosen year in bold and says which years are not whole yet', () => {
    const [years] = yearAxes(scale, theme);
    expect(years).toMatchObject({
      data: ['2019', '2020', '2021', { value: '2022', textStyle: { fontWeight: 'bold' } }],
    });
    const label = (years as { axisLabel: { formatter: (year: string) => string } }).axisLabel.formatter;
    expect(label('2021')).toBe('2021');
    expect(label('2022')).toContain('未收齐');
  });
});
