export interface SparkValue {
  readonly year: number;
  readonly value: number | null;
  /** Not to be joined with its neighbours: it is not the whole of its year. */
  readonly apart?: boolean;
}

export interface SparkPoint {
  readonly year: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The runs of neighbouring known years as points in a box of the given size; a year without a figure is a gap, not a
 * dip to zero. The box is as tall as the values differ, so a line shows its shape, not its height.
 */
export function sparkRuns(series: readonly SparkValue[], width: number, height: number): SparkPoint[][] {
  const known = series.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const step = series.length > 1 ? width / (series.length - 1) : 0;
  const runs: SparkPoint[][] = [[]];
  series.forEach(({ year, value, apart = false }, index) => {
    if (value === null) return void runs.push([]);
    if (apart) runs.push([]);
    const y = spread === 0 ? height / 2 : height - ((value - low) / spread) * height;
    runs.at(-1)?.push({ year, x: index * step, y });
    return void (apart && runs.push([]));
  });
  return runs.filter((run) => run.length > 0);
}

/** Where between two years the form changes, on the same scale. */
export const breakAt = (series: readonly SparkValue[], firstYear: number, width: number): number =>
  ((series.findIndex(({ year }) => year === firstYear) - 0.5) * width) / (series.length - 1);
