import type { ChartOption, SeriesOption } from '../../chart/chart-option.ts';

/** A series of an option by its id. Throws when it is not there. */
export function seriesOf(option: ChartOption, id: string): SeriesOption {
  const all = Array.isArray(option.series) ? option.series : [];
  const found = all.find((series) => series.id === id);
  if (!found) throw new RangeError(`The option has no series "${id}".`);
  return found;
}

/** The values drawn in a series, in order; `-` is a gap. */
export function drawnValues(option: ChartOption, id: string): unknown[] {
  const { data } = seriesOf(option, id);
  return Array.isArray(data)
    ? data.map((item: unknown) =>
        typeof item === 'object' && item !== null && 'value' in item ? item.value : item,
      )
    : [];
}

/** Whether the dashed line of an era's end is drawn. */
export const showsEraBreak = (option: ChartOption): boolean =>
  Array.isArray(option.series) && option.series.some(({ id }) => String(id).startsWith('era-2021'));

/** What the box beside the item at an index says. */
export function tooltipAt(option: ChartOption, dataIndex: number, more: object = {}): string {
  const box = Array.isArray(option.tooltip) ? option.tooltip[0] : option.tooltip;
  const formatter = box?.formatter as ((params: unknown) => string) | undefined;
  return formatter ? formatter({ dataIndex, ...more }).replace(/<[^>]+>/g, ' ') : '';
}
