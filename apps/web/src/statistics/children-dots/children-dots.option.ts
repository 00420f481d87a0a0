import { measureById } from '@zhaojian/report';
import type { ChartOption } from '../../chart/chart-option.ts';
import { type ChartTheme, isNarrow } from '../../chart/chart-theme.ts';
import { namesAxis } from '../../chart/names-axis.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { exactText, volumeText } from '../wording/measure-text.ts';
import type { ChildDot } from './children-dots.ts';

const ROW_HEIGHT = 26;

/** The height in px that this many children need. */
export const childrenDotsHeight = (children: number): number => children * ROW_HEIGHT + 12;

/** A row for each child: this year's dot, last year's paler one, and the way between them. */
export function childrenDotsOption(
  dots: readonly ChildDot[],
  { measureId, year }: { readonly measureId: string; readonly year: number },
  theme: ChartTheme,
): ChartOption {
  const { label, unit = 'count' } = measureById(measureId);
  const text = { color: theme.text, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
  const labelWidth = Math.round(Math.min(theme.width * (isNarrow(theme) ? 0.36 : 0.28), theme.fontSize * 17));
  return {
    grid: { left: labelWidth + 14, right: theme.fontSize * 6, top: 4, bottom: 4, outerBoundsMode: 'none' },
    xAxis: [
      {
        type: 'value',
        min: 0,
        splitNumber: 4,
        axisLabel: { show: false },
        splitLine: { lineStyle: { color: theme.line } },
      },
      { type: 'value', show: false, min: 0, max: 1 },
    ],
    yAxis: namesAxis(
      theme,
      dots.map(({ agencyName }) => agencyName),
      labelWidth,
    ),
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const dot = dots[dataIndex];
      return dot
        ? {
            title: dot.agencyName,
            lines: [
              { label: `${label} · ${year} 年`, value: exactText(dot.value, unit), colour: theme.thisYear },
              {
                label: `${label} · ${year - 1} 年`,
                value: exactText(dot.previous, unit),
                colour: theme.lastYear,
              },
            ],
          }
        : null;
    }),
    series: [
      {
        id: 'change',
        type: 'custom',
        silent: true,
        renderItem: (_, api) => {
          const [from, y] = api.coord([api.value(0), api.value(2)]) as [number, number];
          const [to] = api.coord([api.value(1), api.value(2)]) as [number, number];
          return {
            type: 'line',
            shape: { x1: from, y1: y, x2: to, y2: y },
            style: { stroke: theme.lastYear, lineWidth: 2 },
          };
        },
        encode: { x: [0, 1], y: 2 },
        data: dots.flatMap(({ value, previous }, index) =>
          value === null || previous === null ? [] : [[previous, value, index]],
        ),
      },
      {
        id: 'lastYear',
        type: 'scatter',
        silent: true,
        symbolSize: 9,
        itemStyle: { color: theme.surface, borderColor: theme.lastYear, borderWidth: 2, opacity: 1 },
        data: dots.map(({ previous }, index) => [previous ?? '-', index]),
      },
      {
        id: 'thisYear',
        type: 'scatter',
        symbolSize: 11,
        itemStyle: { color: theme.thisYear, opacity: 1 },
        silent: true,
        data: dots.map(({ value }, index) => [value ?? '-', index]),
      },
      {
        // Invisible: carries the figure to the right of both dots.
        id: 'figure',
        type: 'scatter',
        symbolSize: 11,
        silent: true,
        itemStyle: { color: 'transparent', opacity: 1 },
        label: {
          ...text,
          show: true,
          position: 'right',
          formatter: ({ dataIndex }) => volumeText(dots[dataIndex]?.value ?? null, unit),
        },
        data: dots.map(({ value, previous }, index) => [Math.max(value ?? 0, previous ?? 0), index]),
      },
      {
        // Invisible: the whole row opens, however near its dots are to the edge.
        id: 'row',
        type: 'bar',
        xAxisIndex: 1,
        barWidth: '100%',
        itemStyle: { color: 'transparent' },
        emphasis: { disabled: true },
        data: dots.map(({ agencyId }) => ({ value: 1, opens: { agencyId, figure: measureId, year } })),
      },
    ],
  };
}
