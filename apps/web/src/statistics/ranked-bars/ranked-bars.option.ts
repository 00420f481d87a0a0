import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { namesAxis, namesWidth } from '../../chart/names-axis.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { countText, exactText } from '../wording/measure-text.ts';
import type { RankedBar } from './ranked-bars.ts';

const ROW_HEIGHT = 30;

/** The height in px that this many bars need. */
export const rankedBarsHeight = (bars: number): number => bars * ROW_HEIGHT + 8;

/** The figure and, paler, what is written after it. */
const figureOf = ({ value, remark }: RankedBar): string =>
  value !== null && remark ? `${countText(value)}{remark|${remark}}` : countText(value);

/** Bars one under another in the order given, each with its figure, and a tick at last year's figure. */
export function rankedBarsOption(
  bars: readonly RankedBar[],
  { colour, year }: { readonly colour: string; readonly year: number },
  theme: ChartTheme,
): ChartOption {
  const text = { color: theme.text, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
  const labelWidth = namesWidth(theme, 11);
  return {
    // The room at the right is for the figures that are after the bars.
    grid: {
      left: labelWidth + 12,
      right: theme.fontSize * 9,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'none',
    },
    xAxis: [
      { type: 'value', show: false, min: 0 },
      { type: 'value', show: false, min: 0, max: 1 },
    ],
    yAxis: [
      namesAxis(
        theme,
        bars.map(({ label }) => label),
        labelWidth,
      ),
      { type: 'category', inverse: true, show: false, data: bars.map(({ label }) => label) },
    ],
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const bar = bars[dataIndex];
      return bar
        ? {
            title: bar.label,
            lines: [
              { label: `${year} 年`, value: exactText(bar.value), colour },
              { label: `${year - 1} 年`, value: exactText(bar.previous), colour: theme.lastYear },
            ],
            note: bar.remark,
          }
        : null;
    }),
    series: [
      {
        id: 'thisYear',
        type: 'bar',
        barWidth: 14,
        silent: true,
        itemStyle: { color: colour },
        data: bars.map(({ value }) => value ?? '-'),
      },
      {
        id: 'lastYear',
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [4, 22],
        silent: true,
        itemStyle: { color: theme.lastYear, borderColor: theme.surface, borderWidth: 1, opacity: 1 },
        data: bars.map(({ previous }, index) => [previous ?? '-', index]),
      },
      {
        // Invisible: carries the figure to the right of both the bar and the tick.
        id: 'figure',
        type: 'scatter',
        symbolSize: 1,
        silent: true,
        itemStyle: { color: 'transparent', opacity: 1 },
        label: {
          ...text,
          show: true,
          position: 'right',
          distance: 8,
          formatter: ({ dataIndex }) => (bars[dataIndex] ? figureOf(bars[dataIndex]) : ''),
          rich: { remark: { ...text, color: theme.quiet, padding: [0, 0, 0, 8] } },
        },
        data: bars.map(({ value, previous }, index) => [Math.max(value ?? 0, previous ?? 0), index]),
      },
      {
        // Invisible: the whole row opens, however short its bar.
        id: 'row',
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: '100%',
        itemStyle: { color: 'transparent' },
        emphasis: { disabled: true },
        data: bars.map(({ opens }) => ({ value: 1, ...(opens ? { opens } : {}) })),
      },
    ],
  };
}
