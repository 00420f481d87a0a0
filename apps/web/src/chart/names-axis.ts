import { type ChartTheme, isNarrow } from './chart-theme.ts';

/** How much room names have beside bars, in px: at most this many characters, fewer on a telephone. */
export const namesWidth = (theme: ChartTheme, most: number): number =>
  Math.min(Math.round(theme.width * (isNarrow(theme) ? 0.34 : 0.3)), theme.fontSize * most);

/** Names one below the other, the first on top, cut where they are longer than their room. */
export const namesAxis = (theme: ChartTheme, names: readonly string[], width: number) => ({
  type: 'category' as const,
  inverse: true,
  data: [...names],
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: {
    color: theme.text,
    fontSize: theme.fontSize,
    fontFamily: theme.fontFamily,
    width,
    overflow: 'truncate' as const,
    interval: 0,
  },
});
