import { formForYear, measureById, measureContinues } from '@zhaojian/report';
import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { paler } from '../../chart/paler.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { eraBreakSeries, valueAxis, type YearScale, yearAxes, yearGrid } from '../../chart/year-axis.ts';
import { exactText, volumeText } from '../wording/measure-text.ts';
import type { VolumeOverYears } from './decision-volumes.ts';
import { ABSENT_IN_FORM } from '../wording/form-names.ts';

const continuesFromTheStart = (volume: VolumeOverYears): boolean =>
  volume.years.every(({ year }) => {
    const form = formForYear(year);
    return form !== null && measureContinues(measureById(volume.measureId), form);
  });

/** About how wide text is, in parts of the font size: digits, separators, and everything else. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/\d/.test(character) ? 0.56 : /[,.]/.test(character) ? 0.28 : 1),
    0,
  );

const figuresFit = ({ years, unit }: VolumeOverYears, theme: ChartTheme): boolean => {
  const widest = Math.max(...years.map(({ value }) => widthOf(volumeText(value, unit))));
  return widest * theme.fontSize + 4 < theme.width / Math.max(years.length, 1);
};

/** One volume over the years as bars, the chosen year in full colour; each bar shows its figure where it fits. */
export function volumeOverYearsOption(
  volume: VolumeOverYears,
  scale: YearScale,
  theme: ChartTheme,
): ChartOption {
  const { chosen, outstanding } = scale;
  const colourOf = (year: number): string => (year === chosen ? theme.thisYear : theme.lastYear);
  const fits = figuresFit(volume, theme);
  return {
    grid: yearGrid,
    xAxis: yearAxes(scale, theme),
    // A fifth of room keeps the tallest bar's figure below the name of the era.
    yAxis: valueAxis(theme, (value) => volumeText(value, volume.unit), {
      show: false,
      min: 0,
      max: ({ max }: { readonly max: number }) => max * 1.2,
    }),
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const each = volume.years[dataIndex];
      return each
        ? {
            title: `${each.year} 年`,
            lines: [{ label: volume.label, value: exactText(each.value, volume.unit) }],
          }
        : null;
    }),
    series: [
      {
        id: volume.measureId,
        type: 'bar',
        barMaxWidth: 40,
        label: {
          show: true,
          position: 'top',
          color: theme.text,
          fontSize: theme.fontSize,
          fontFamily: theme.fontFamily,
        },
        data: volume.years.map(({ year, value }) => ({
          value: value ?? '-',
          opens: { figure: volume.measureId, year },
          itemStyle: { color: outstanding.includes(year) ? paler(colourOf(year)) : colourOf(year) },
          label: {
            show: value !== null && (fits || year === chosen),
            formatter: volumeText(value, volume.unit),
            fontWeight: year === chosen ? ('bold' as const) : ('normal' as const),
          },
        })),
      },
      ...eraBreakSeries(scale, theme, {
        absentBefore: continuesFromTheStart(volume) ? undefined : ABSENT_IN_FORM,
      }),
    ],
  };
}
