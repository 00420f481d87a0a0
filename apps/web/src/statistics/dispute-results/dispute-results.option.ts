import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { eraBreakSeries, valueAxis, type YearScale, yearAxes, yearGrid } from '../../chart/year-axis.ts';
import { DISPUTE_COLOURS } from '../../theme/colours.ts';
import { countText, exactText } from '../wording/measure-text.ts';
import type { DisputeResults } from './dispute-results.ts';

/** What is not decided yet is hatched, so that it is told apart without its colour. */
const hatch = (ink: string) => ({
  symbol: 'rect' as const,
  color: ink,
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: -Math.PI / 4,
});

/** The tallest stack leaves room for its number under the name of the era. */
const HEADROOM = 1.2;

/** The cases of one group by year and result, stacked; `most` is the scale shared with the other groups. */
export function disputeResultsOption(
  { group, years }: DisputeResults,
  scale: YearScale,
  most: number,
  theme: ChartTheme,
): ChartOption {
  const text = { fontSize: theme.fontSize, fontFamily: theme.fontFamily, color: theme.text };
  return {
    grid: yearGrid,
    xAxis: yearAxes(scale, theme),
    yAxis: valueAxis(theme, countText, {
      min: 0,
      max: Math.max(Math.ceil(most * HEADROOM), 4),
      minInterval: 1,
      axisLabel: { show: false },
    }),
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const each = years[dataIndex];
      return each
        ? {
            title: `${group.name} · ${each.year} 年`,
            lines: group.results.map(({ head: { id = '', name } }, index) => ({
              label: name,
              value: exactText(each.counts[index] ?? null),
              colour: DISPUTE_COLOURS[id] ?? '',
            })),
          }
        : null;
    }),
    series: [
      ...group.results.map(({ head: { id = '', role }, key }, index) => ({
        id,
        type: 'bar' as const,
        stack: 'results',
        barMaxWidth: 40,
        itemStyle: {
          color: DISPUTE_COLOURS[id] ?? theme.lineStrong,
          ...(role === 'pending' ? { color: theme.surface, decal: hatch(DISPUTE_COLOURS[id] ?? '') } : {}),
        },
        data: years.map(({ year, counts }) => ({
          value: counts[index] ?? '-',
          opens: { figure: key, year },
        })),
      })),
      {
        // Draws nothing itself: it carries the number of all cases above the stack.
        id: 'together',
        type: 'line',
        symbol: 'none',
        silent: true,
        lineStyle: { opacity: 0 },
        label: {
          ...text,
          show: true,
          position: 'top',
          formatter: ({ dataIndex }) => countText(years[dataIndex]?.all ?? null),
        },
        data: years.map(({ all }) => ({
          value: all ?? '-',
          symbol: 'circle',
          symbolSize: 1,
        })),
      },
      ...eraBreakSeries(scale, theme),
    ],
  };
}
