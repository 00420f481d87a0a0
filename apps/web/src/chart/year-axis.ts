import { ERA_BREAKS } from '@zhaojian/report';
import type { SeriesOption, XAxisOption, YAxisOption } from './chart-option.ts';
import type { ChartTheme } from './chart-theme.ts';

/** The years of a chart and what is special about some of them. */
export interface YearScale {
  /** Oldest first. */
  readonly years: readonly number[];
  readonly chosen: number;
  /** Years of which so many reports are missing that their sums cannot be set against those of others. */
  readonly outstanding: readonly number[];
  /** Years of which any report is missing: their sums are not the whole, and are marked. */
  readonly incomplete?: readonly number[];
}

/** What is written at a year whose sums are not the whole. */
export const OUTSTANDING_LABEL = '未收齐';

/** The space above a chart over years in which the break of the form is named, in px. */
export const ERA_LABEL_HEIGHT = 28;

export const eraBreakLabel = (year: number): string => `${year} 年起执行新格式`;

/** The breaks of the form between the first and the last of these years. */
export const eraBreaksWithin = (years: readonly number[]): readonly number[] =>
  ERA_BREAKS.filter((first) => years.includes(first) && years.some((year) => year < first));

/**
 * The axes of a chart over years: the years themselves, the chosen one in bold, and an unseen one counting the
 * same bands from 0, on which a break can be between two years.
 */
export function yearAxes(
  { years, chosen, outstanding, incomplete = outstanding }: YearScale,
  theme: ChartTheme,
): XAxisOption[] {
  const text = { color: theme.quiet, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
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
        ...text,
        interval: 0,
        formatter: (year: string) =>
          incomplete.includes(Number(year)) ? `${year}\n{outstanding|${OUTSTANDING_LABEL}}` : year,
        rich: { outstanding: { ...text, fontSize: theme.fontSize - 1, lineHeight: theme.fontSize + 4 } },
      },
    },
    { type: 'value', min: 0, max: years.length, show: false },
  ];
}

interface EraBreakPlace {
  /** What to say over the years before the break, when what is drawn does not continue across it. */
  readonly absentBefore?: string | undefined;
  /** Which of several drawings under one another: 0 is the topmost, which alone names the era. */
  readonly grid?: number;
}

/**
 * Draws the dashed line where one era of the form ends. With `absentBefore` the years before it are shaded: the shade
 * says that nothing is missing there.
 */
export function eraBreakSeries(
  { years }: YearScale,
  theme: ChartTheme,
  { absentBefore, grid = 0 }: EraBreakPlace = {},
): SeriesOption[] {
  const text = { color: theme.quiet, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
  return eraBreaksWithin(years).map((first) => ({
    id: `era-${first}-${grid}`,
    type: 'line' as const,
    xAxisIndex: grid * 2 + 1,
    yAxisIndex: grid,
    data: [],
    silent: true,
    tooltip: { show: false },
    markLine: {
      symbol: 'none',
      silent: true,
      animation: false,
      lineStyle: { type: 'dashed' as const, color: theme.quiet, width: 1 },
      label: { ...text, show: grid === 0, formatter: eraBreakLabel(first), position: 'end' as const },
      data: [{ xAxis: years.indexOf(first) }],
    },
    ...(absentBefore
      ? { markArea: shadeBefore(years.indexOf(first), grid === 0 ? absentBefore : '', theme) }
      : {}),
  }));
}

function shadeBefore(end: number, label: string, theme: ChartTheme) {
  const area: [{ xAxis: number }, { xAxis: number }] = [{ xAxis: 0 }, { xAxis: end }];
  return {
    silent: true,
    itemStyle: { color: theme.blank },
    label: {
      formatter: label,
      position: 'inside' as const,
      lineHeight: theme.fontSize * 1.5,
      color: theme.quiet,
      fontSize: theme.fontSize,
      fontFamily: theme.fontFamily,
    },
    data: [area],
  };
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
    axisLine: { show: false },
    axisTick: { show: false },
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

/** Upright in percent, a quarter at a time when it reaches to the whole. */
export const percentAxis = (theme: ChartTheme, max: number): YAxisOption =>
  valueAxis(theme, (value) => `${Math.round(value * 100)}%`, {
    min: 0,
    max,
    ...(max === 1 ? { interval: 0.25 } : {}),
  });
