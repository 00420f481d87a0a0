import type { CustomSeriesOption } from 'echarts/charts';
import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { eraBreakSeries, percentAxis, type YearScale, yearAxes, yearGrid } from '../../chart/year-axis.ts';
import { measureText, percentText } from '../wording/measure-text.ts';
import type { RateOverYears } from './dispute-rates.ts';

type DrawItem = NonNullable<CustomSeriesOption['renderItem']>;

/** An upright line from the low to the high end of an interval. */
const drawInterval =
  (colour: string): DrawItem =>
  (_, api) => {
    const [x, low] = api.coord([api.value(0), api.value(1)]) as [number, number];
    const [, high] = api.coord([api.value(0), api.value(2)]) as [number, number];
    return {
      type: 'line',
      shape: { x1: x, y1: low, x2: x, y2: high },
      style: { stroke: colour, lineWidth: 6, lineCap: 'round' },
    };
  };

/** Whether the line goes up from here: then its label is under it. */
const rises = (next: number | null, from: number | null): boolean =>
  next !== null && from !== null && next > from;

/** A rate over the years, its interval drawn under it; a small sample is a hollow point. */
export function rateOverYearsOption(
  { measureId, label, years }: RateOverYears,
  scale: YearScale,
  highest: number,
  theme: ChartTheme,
): ChartOption {
  return {
    grid: yearGrid,
    xAxis: yearAxes(scale, theme),
    yAxis: percentAxis(theme, highest),
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const each = years[dataIndex];
      if (!each) return null;
      const [low, high] = each.interval ?? [null, null];
      return {
        title: `${each.year} 年`,
        lines: [
          { label, value: measureText(each), colour: theme.thisYear },
          { label: '95% 区间', value: low === null ? '—' : `${percentText(low)} – ${percentText(high)}` },
        ],
      };
    }),
    series: [
      {
        id: 'interval',
        type: 'custom',
        silent: true,
        renderItem: drawInterval(theme.lastYear),
        encode: { x: 0, y: [1, 2] },
        data: years.flatMap(({ interval }, index) => (interval ? [[index, ...interval]] : [])),
      },
      {
        id: measureId,
        type: 'line',
        connectNulls: false,
        lineStyle: { color: theme.thisYear, width: 2 },
        label: {
          show: true,
          position: 'right',
          distance: 8,
          color: theme.text,
          fontWeight: 'bold',
          textBorderColor: theme.surface,
          textBorderWidth: 3,
          fontSize: theme.fontSize,
          fontFamily: theme.fontFamily,
          formatter: ({ dataIndex }) => {
            const each = years[dataIndex];
            return each && each.year === scale.chosen ? percentText(each.value) : '';
          },
        },
        data: years.map(({ year, value, smallSample }, index) => ({
          value: value ?? '-',
          opens: { figure: measureId, year },
          label: { offset: [0, rises(years[index + 1]?.value ?? null, value) ? 12 : -12] },
          symbol: smallSample ? 'emptyCircle' : 'circle',
          symbolSize: year === scale.chosen ? 11 : 8,
          itemStyle: { color: theme.thisYear, borderWidth: 2 },
        })),
      },
      ...eraBreakSeries(scale, theme),
    ],
  };
}
