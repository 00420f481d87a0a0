import type { ChartOption } from '../../chart/chart-option.ts';
import { type ChartTheme, isNarrow } from '../../chart/chart-theme.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { MISSING } from '../../figures/figure-text.ts';
import { countText, exactText } from '../measure-text.ts';
import type { RankedBar } from './ranked-bars.ts';

const ROW_HEIGHT = 30;

/** The height in px that so many bars ask for. */
export const rankedBarsHeight = (bars: number): number => bars * ROW_HEIGHT + 8;

/** Bars one under another in the order given, each with its figure, and a tick where last year stood. */
export function rankedBarsOption(
  bars: readonly RankedBar[],
  { colour, year }: { readonly colour: string; readonly year: number },
  theme: ChartTheme,
): ChartOption {
  const text = { color: theme.text, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
  const labelWidth = Math.min(Math.round(theme.width * (isNarrow(theme) ? 0.34 : 0.3)), theme.fontSize * 11);
  const figure = ({ value, remark }: RankedBar): string =>
    value === null ? MISSING : remark ? `${countText(value)}  ${remark}` : countText(value);
  return {
    // The room at the right is for the figures that stand behind the bars.
    grid: { left: labelWidth + 12, right: theme.fontSize * 8, top: 4, bottom: 4, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, width: labelWidth, overflow: 'truncate', interval: 0 },
    },
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
        itemStyle: { color: colour },
        label: {
          ...text,
          show: true,
          position: 'right',
          distance: 8,
          formatter: ({ dataIndex }) => figure(bars[dataIndex] as RankedBar),
        },
        data: bars.map(({ value, opens }) => ({ value: value ?? '-', ...(opens ? { opens } : {}) })),
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
    ],
  };
}
