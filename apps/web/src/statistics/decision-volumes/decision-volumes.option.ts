import { formForYear, measureById, measureContinues } from '@zhaojian/report';
import type { ChartOption } from '../../chart/chart-option.ts';
import { type ChartTheme, isNarrow } from '../../chart/chart-theme.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { eraBreakSeries, valueAxis, yearAxes, yearGrid } from '../../chart/year-axis.ts';
import { ABSENT_IN_FORM } from '../document-stock/document-stock.option.ts';
import { exactText, volumeText } from '../measure-text.ts';
import type { VolumeOverYears } from './decision-volumes.ts';

const continuesFromTheStart = (volume: VolumeOverYears): boolean =>
  volume.years.every(({ year }) => {
    const form = formForYear(year);
    return form !== null && measureContinues(measureById(volume.measureId), form);
  });

/** One volume over the years as bars, the chosen year in full colour; each bar bears its figure. */
export function volumeOverYearsOption(
  volume: VolumeOverYears,
  chosen: number,
  theme: ChartTheme,
): ChartOption {
  const years = volume.years.map(({ year }) => year);
  const crowded = isNarrow(theme) || theme.width < years.length * 56;
  return {
    grid: yearGrid,
    xAxis: yearAxes(years, chosen, theme),
    yAxis: valueAxis(theme, (value) => volumeText(value, volume.unit), { show: false, min: 0 }),
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
          itemStyle: { color: year === chosen ? theme.thisYear : theme.lastYear },
          label: {
            show: value !== null && (!crowded || year === chosen),
            formatter: volumeText(value, volume.unit),
            fontWeight: year === chosen ? ('bold' as const) : ('normal' as const),
          },
        })),
      },
      ...eraBreakSeries(years, theme, continuesFromTheStart(volume) ? undefined : ABSENT_IN_FORM),
    ],
  };
}
