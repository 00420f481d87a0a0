import { ERA_BREAKS } from '@zhaojian/report';
import type { SeriesOption, XAxisOption, YAxisOption } from './chart-option.ts';
import type { ChartTheme } from './chart-theme.ts';

/** The space above a chart over years in which the break of the form is named, in px. */
export const ERA_LABEL_HEIGHT = 28;

export const eraBreakLabel = (year: number): string => `${year} 年起执行新格式`;

/** The breaks of the form between the first and the last of these years. */
export const eraBreaksWithin = (years: readonly number[]): readonly number[] =>
  ERA_BREAKS.filter((first) => years.includes(first) && years.some((year) => year < first));

/**
 * The axes of a chart over years: the years themselves, the chosen one in bold, and an unseen one counting the
 * same bands from 0, on which a break can stand between two years.
 */
export function yearAxes(years: readonly number[], chosen: number, theme: ChartTheme): XAxisOption[] {
  return [
    {
      type: 'category',
      data: years.map((year) =>
        year === chosen
          ? { value: String(year), textStyle: { fontWeight: 'bold', color: theme.text } }
          : String(year),
      ),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.lineStrong } },
      axisLabel: {
        color: theme.quiet,
        fontSize: theme.fontSize,
        fontFamily: theme.fontFamily,
        hideOverlap: true,
      },
    },
    { type: 'value', min: 0, max: years.length, show: false },
  ];
}

/**
 * Draws the dashed line where one era of the form ends. With `absentBefore` the years before it are shaded: what is
 * drawn does not continue across the break, and the shade says that nothing is missing there.
 */
export function eraBreakSeries(
  years: readonly number[],
  theme: ChartTheme,
  absentBefore?: string,
): SeriesOption[] {
  return eraBreaksWithin(years).map((first) => ({
    id: `era-${first}`,
    type: 'line' as const,
    xAxisIndex: 1,
    data: [],
    silent: true,
    tooltip: { show: false },
    markLine: {
      symbol: 'none',
      silent: true,
      animation: false,
      lineStyle: { type: 'dashed' as const, color: theme.quiet, width: 1 },
      label: {
        formatter: eraBreakLabel(first),
        position: 'end' as const,
        color: theme.quiet,
        fontSize: theme.fontSize,
        fontFamily: theme.fontFamily,
      },
      data: [{ xAxis: years.indexOf(first) }],
    },
    ...(absentBefore
      ? {
          markArea: {
            silent: true,
            itemStyle: { color: theme.blank },
            label: {
              formatter: absentBefore,
              position: 'inside' as const,
              color: theme.quiet,
              fontSize: theme.fontSize,
              fontFamily: theme.fontFamily,
            },
            data: [[{ xAxis: 0 }, { xAxis: years.indexOf(first) }]] as [
              [{ xAxis: number }, { xAxis: number }],
            ],
          },
        }
      : {}),
  }));
}

/** The upright axis: quiet lines, no more than needed to read heights by. */
export function valueAxis(
  theme: ChartTheme,
  label: (value: number) => string,
  more: YAxisOption = {},
): YAxisOption {
  return {
    type: 'value',
    splitNumber: 4,
    splitLine: { lineStyle: { color: theme.line } },
    axisLabel: {
      color: theme.quiet,
      fontSize: theme.fontSize,
      fontFamily: theme.fontFamily,
      formatter: label,
    },
    ...more,
  } as YAxisOption;
}

/** The frame of a chart over years; labels never leave the drawing. */
export const yearGrid = {
  left: 4,
  right: 8,
  top: ERA_LABEL_HEIGHT,
  bottom: 4,
  outerBoundsMode: 'same',
} as const;
