import type {
  BarSeriesOption,
  CustomSeriesOption,
  LineSeriesOption,
  SankeySeriesOption,
  ScatterSeriesOption,
} from 'echarts/charts';
import type {
  GridComponentOption,
  MarkAreaComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What a chart of this platform may be made of: exactly the parts that `echarts-parts.ts` registers. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | LineSeriesOption
  | SankeySeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | MarkAreaComponentOption
  | MarkLineComponentOption
  | TooltipComponentOption
>;

export type XAxisOption = Extract<NonNullable<ChartOption['xAxis']>, readonly unknown[]>[number];
export type YAxisOption = Extract<NonNullable<ChartOption['yAxis']>, readonly unknown[]>[number];
export type SeriesOption = Extract<NonNullable<ChartOption['series']>, readonly unknown[]>[number];
export type TooltipOption = Extract<NonNullable<ChartOption['tooltip']>, { formatter?: unknown }>;
