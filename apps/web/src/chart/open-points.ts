import type { ChartOption } from './chart-option.ts';
import type { DrillTarget } from './drill-target.ts';

/** A drawn thing that can be pointed at and opened. */
export interface OpenPoint {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  readonly opens: DrillTarget;
}

/** What a data item of an option opens, if anything. */
export const drillTargetOf = (item: unknown): DrillTarget | undefined =>
  typeof item === 'object' && item !== null && 'opens' in item
    ? (item as { readonly opens?: DrillTarget }).opens
    : undefined;

/** All that can be opened in a chart, in the order in which the arrow keys walk: item by item, series by series. */
export function openPoints(option: ChartOption): OpenPoint[] {
  const series = Array.isArray(option.series) ? option.series : option.series ? [option.series] : [];
  const points = series.flatMap((each, seriesIndex) => {
    const items: readonly unknown[] = Array.isArray(each.data) ? each.data : [];
    return items.flatMap((item, dataIndex) => {
      const opens = drillTargetOf(item);
      return opens ? [{ seriesIndex, dataIndex, opens }] : [];
    });
  });
  return points.toSorted(
    (one, other) => one.dataIndex - other.dataIndex || one.seriesIndex - other.seriesIndex,
  );
}
