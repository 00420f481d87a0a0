import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { hatch } from '../../chart/hatch.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { eraBreakSeries, valueAxis, yearAxes, yearGrid } from '../../chart/year-axis.ts';
import { DISPUTE_COLOURS } from '../../theme/colours.ts';
import { countText, exactText } from '../measure-text.ts';
import { casesTogether, disputeCell, type DisputeResults } from './dispute-results.ts';

/** The cases of one group by year and result, stacked; `most` is the scale shared with the other groups. */
export function disputeResultsOption(
  { group, years }: DisputeResults,
  chosen: number,
  most: number,
  theme: ChartTheme,
): ChartOption {
  const shown = years.map(({ year }) => year);
  const text = { fontSize: theme.fontSize, fontFamily: theme.fontFamily, color: theme.text };
  return {
    grid: yearGrid,
    xAxis: yearAxes(shown, chosen, theme),
    yAxis: valueAxis(theme, countText, {
      min: 0,
      max: Math.max(Math.ceil(most * 1.08), 4),
      minInterval: 1,
      axisLabel: { show: false },
    }),
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const each = years[dataIndex];
      return each
        ? {
            title: `${group.name} · ${each.year} 年`,
            lines: group.results.map(({ id = '', name }, index) => ({
              label: name,
              value: exactText(each.counts[index] ?? null),
              colour: DISPUTE_COLOURS[id] ?? '',
            })),
          }
        : null;
    }),
    series: [
      ...group.results.map(({ id = '' }, index) => ({
        id,
        type: 'bar' as const,
        stack: 'results',
        barMaxWidth: 40,
        itemStyle: {
          color: DISPUTE_COLOURS[id] ?? theme.lineStrong,
          ...(id === 'pending' ? { color: theme.surface, decal: hatch(DISPUTE_COLOURS[id] ?? '') } : {}),
        },
        data: years.map(({ year, counts }) => ({
          value: counts[index] ?? '-',
          opens: { figure: disputeCell(group, id), year },
        })),
      })),
      {
        // Nothing drawn: it bears the number of all cases above the stack.
        id: 'together',
        type: 'line',
        symbol: 'none',
        silent: true,
        lineStyle: { opacity: 0 },
        label: {
          ...text,
          show: true,
          position: 'top',
          formatter: ({ dataIndex }) => countText(casesTogether(years[dataIndex]?.counts ?? [])),
        },
        data: years.map(({ counts }) => ({
          value: casesTogether(counts) ?? '-',
          symbol: 'circle',
          symbolSize: 1,
        })),
      },
      ...eraBreakSeries(shown, theme),
    ],
  };
}
