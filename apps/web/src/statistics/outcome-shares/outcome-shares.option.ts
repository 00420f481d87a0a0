import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { paler } from '../../chart/paler.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { eraBreakSeries, percentAxis, type YearScale, yearAxes, yearGrid } from '../../chart/year-axis.ts';
import { OUTCOME_COLOURS } from '../../theme/colours.ts';
import { PALETTE } from '../../theme/palette.ts';
import { measureText, percentText, SMALL_SAMPLE_TEXT } from '../wording/measure-text.ts';
import { outcomeMeasure, type OutcomeShares } from './outcome-shares.ts';

/** A part smaller than this has no room for its figure. */
const SMALLEST_LABELLED = 0.07;

/** The part of a year's band that is left empty. */
const GAP = 0.28;

/** Light backgrounds have dark figures. */
const INK_ON: Readonly<Record<string, string>> = {
  partiallyDisclosed: PALETTE.textColour,
  unavailable: PALETTE.textColour,
  otherHandling: PALETTE.textColour,
};

const colourOf = (id: string): string => OUTCOME_COLOURS[id] ?? PALETTE.lineStrong;

/** Each year as one bar of 100%, stacked in the order of the form. */
export function outcomeSharesOption(
  { outcomes, years }: OutcomeShares,
  scale: YearScale,
  theme: ChartTheme,
): ChartOption {
  const bar = ((theme.width - theme.fontSize * 4) / Math.max(years.length, 1)) * (1 - GAP);
  const fits = bar > theme.fontSize * 3;
  return {
    grid: yearGrid,
    xAxis: yearAxes(scale, theme),
    yAxis: percentAxis(theme, 1),
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const each = years[dataIndex];
      if (!each) return null;
      return {
        title: `${each.year} 年`,
        lines: outcomes.map(({ id, name }, index) => ({
          label: name,
          value: each.shares[index] ? measureText(each.shares[index]) : '',
          colour: colourOf(id),
        })),
        note: each.shares.some(({ smallSample }) => smallSample) ? SMALL_SAMPLE_TEXT : undefined,
      };
    }),
    series: [
      ...outcomes.map(({ id }, index) => ({
        id,
        type: 'bar' as const,
        stack: 'outcomes',
        barMaxWidth: 64,
        barCategoryGap: `${GAP * 100}%`,
        itemStyle: {
          color: colourOf(id),
          borderColor: theme.surface,
          borderWidth: 1,
        },
        label: {
          show: fits,
          position: 'inside' as const,
          fontSize: theme.fontSize,
          fontFamily: theme.fontFamily,
        },
        data: years.map(({ shares, year }) => {
          const share = shares[index];
          return {
            value: share?.value ?? '-',
            opens: { figure: outcomeMeasure(id), year },
            // A small sample is drawn paler: its percentages say little.
            ...(share?.smallSample ? { itemStyle: { color: paler(colourOf(id)) } } : {}),
            label: {
              show: fits && (share?.value ?? 0) >= SMALLEST_LABELLED,
              formatter: percentText(share?.value ?? null),
              color: share?.smallSample ? theme.text : (INK_ON[id] ?? theme.surface),
              fontWeight: year === scale.chosen ? ('bold' as const) : ('normal' as const),
            },
          };
        }),
      })),
      ...eraBreakSeries(scale, theme),
    ],
  };
}
