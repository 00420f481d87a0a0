import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { namesAxis, namesWidth } from '../../chart/names-axis.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { CHANGE_COLOURS, YEAR_COLOURS } from '../../theme/colours.ts';
import { exactText, type VolumeUnit, volumeText } from '../wording/measure-text.ts';
import type { ChangeContributions } from './change-contributions.ts';

const ROW_HEIGHT = 30;

/** In px: a row for each of the two years and each step between. */
export const changeContributionsHeight = ({ steps }: ChangeContributions): number =>
  (steps.length + 2) * ROW_HEIGHT + 8;

/** +12, −5: a minus sign as long as the plus. */
export const changeText = (change: number, unit: VolumeUnit): string =>
  `${change < 0 ? '−' : '+'}${volumeText(Math.abs(change), unit)}`;

interface Row {
  readonly label: string;
  readonly figure: number;
  /** The part of the bar that is not drawn, and the part that is. */
  readonly hidden: number;
  readonly drawn: number;
  readonly colour: string;
  readonly text: string;
  readonly note: string | null;
  readonly opens?: object;
}

function rowsOf(
  { before, now, steps, drawnFrom }: ChangeContributions,
  year: number,
  unit: VolumeUnit,
): Row[] {
  const total = (label: string, figure: number, colour: string): Row => ({
    label,
    hidden: 0,
    figure,
    drawn: figure - drawnFrom,
    colour,
    text: volumeText(figure, unit),
    note: null,
  });
  return [
    total(`${year - 1} 年`, before, YEAR_COLOURS.lastYear),
    ...steps.map(({ label, change, from, to, remark, opens }): Row => ({
      label,
      figure: change,
      hidden: Math.min(from, to) - drawnFrom,
      drawn: Math.abs(change),
      colour: change < 0 ? CHANGE_COLOURS.fall : CHANGE_COLOURS.rise,
      text: changeText(change, unit),
      note: remark,
      ...(opens && { opens }),
    })),
    total(`${year} 年`, now, YEAR_COLOURS.thisYear),
  ];
}

/** From last year's bar to this year's, each step begins where the one above it ended. */
export function changeContributionsOption(
  contributions: ChangeContributions,
  { year, unit }: { readonly year: number; readonly unit: VolumeUnit },
  theme: ChartTheme,
): ChartOption {
  const rows = rowsOf(contributions, year, unit);
  const text = { color: theme.text, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
  const labelWidth = namesWidth(theme, 13);
  return {
    grid: { left: labelWidth + 12, right: theme.fontSize * 7, top: 4, bottom: 4, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: namesAxis(
      theme,
      rows.map(({ label }) => label),
      labelWidth,
    ),
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const step = contributions.steps[dataIndex - 1];
      const row = rows[dataIndex];
      if (!row) return null;
      if (!step) return { title: row.label, lines: [{ label: '合计', value: exactText(row.figure, unit) }] };
      return {
        title: row.label,
        lines: [{ label: '增减', value: changeText(step.change, unit), colour: row.colour }],
        ...(row.note && { note: row.note }),
      };
    }),
    series: [
      {
        id: 'hidden',
        type: 'bar',
        stack: 'steps',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: rows.map(({ hidden }) => hidden),
      },
      {
        id: 'drawn',
        type: 'bar',
        stack: 'steps',
        barWidth: 14,
        label: {
          ...text,
          show: true,
          position: 'right',
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => rows[dataIndex]?.text ?? '',
        },
        data: rows.map(({ drawn, colour, opens }) => ({
          value: drawn,
          itemStyle: { color: colour },
          ...(opens && { opens }),
        })),
      },
    ],
  };
}
