import { measureById, SMALL_SAMPLE } from '@zhaojian/report';
import type { ChartOption } from '../../chart/chart-option.ts';
import { type ChartTheme, isNarrow } from '../../chart/chart-theme.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { percentAxis } from '../../chart/year-axis.ts';
import { DISPUTE_COLOURS } from '../../theme/colours.ts';
import { columnName } from '../wording/form-names.ts';
import { countText, percentText, SMALL_SAMPLE_TEXT } from '../wording/measure-text.ts';
import { CONTROL_LIMITS, controlLimits } from './control-limits.ts';
import type { CorrectionFunnel } from './correction-funnel.ts';

const STEPS = 60;

const RECTIFIED = 'disputes.reconsideration.rectified';

/** Points of agencies in the funnel that chance opens around the mean of all. */
export function correctionFunnelOption(
  funnel: CorrectionFunnel,
  year: number,
  theme: ChartTheme,
): ChartOption {
  const { points, mean, measureId } = funnel;
  const end = Math.ceil((funnel.mostCases * 1.1) / 10) * 10;
  const highest = Math.min(
    1,
    Math.ceil(Math.max(mean * 2, ...points.map(({ rate }) => rate)) * 10 + 0.5) / 10,
  );
  const along = [
    ...new Set(Array.from({ length: STEPS + 1 }, (_, step) => Math.round(1 + ((end - 1) * step) / STEPS))),
  ];
  const text = { fontSize: theme.fontSize, fontFamily: theme.fontFamily, color: theme.quiet };
  const limits = CONTROL_LIMITS.flatMap(({ label, tail }, index) =>
    ([0, 1] as const).map((side) => ({
      id: `limit-${index}-${side}`,
      type: 'line' as const,
      symbol: 'none',
      silent: true,
      tooltip: { show: false },
      lineStyle: {
        color: theme.lineStrong,
        width: 1,
        type: index === 0 ? ('dashed' as const) : ('solid' as const),
      },
      endLabel: { ...text, show: side === 1 && !isNarrow(theme), formatter: label, distance: 4 },
      data: along.map((cases) => [cases, controlLimits(mean, cases, tail)[side]]),
    })),
  );
  return {
    grid: {
      left: 4,
      right: isNarrow(theme) ? 12 : theme.fontSize * 7,
      top: 24,
      bottom: theme.fontSize * 2,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: end,
      name: '审结案件（件）',
      nameLocation: 'end',
      nameTextStyle: {
        ...text,
        align: 'right',
        verticalAlign: 'top',
        padding: [theme.fontSize * 2, 0, 0, 0],
      },
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.lineStrong } },
      axisLabel: { ...text, formatter: (value: number) => countText(value), hideOverlap: true },
    },
    yAxis: percentAxis(theme, highest),
    tooltip: tooltip(theme, 'item', ({ seriesId, dataIndex }) => {
      const point = seriesId === 'agencies' ? points[dataIndex] : undefined;
      return point
        ? {
            title: point.agencyName,
            lines: [
              { label: measureById(measureId).label, value: percentText(point.rate) },
              {
                label: `${columnName(RECTIFIED)} / 审结`,
                value: `${countText(point.corrected)} / ${countText(point.cases)}`,
              },
              { label: '全部机构', value: percentText(mean) },
            ],
            note: point.cases < SMALL_SAMPLE ? SMALL_SAMPLE_TEXT : undefined,
          }
        : null;
    }),
    series: [
      ...limits,
      {
        id: 'mean',
        type: 'line',
        symbol: 'none',
        silent: true,
        lineStyle: { color: theme.quiet, width: 1.5 },
        endLabel: { ...text, show: !isNarrow(theme), formatter: `平均 ${percentText(mean)}`, distance: 4 },
        data: [
          [0, mean],
          [end, mean],
        ],
      },
      {
        id: 'agencies',
        type: 'scatter',
        z: 5,
        data: points.map((point) => ({
          value: [point.cases, point.rate],
          opens: { agencyId: point.agencyId, figure: measureId, year },
          symbol: point.cases < SMALL_SAMPLE ? 'emptyCircle' : 'circle',
          symbolSize: 11,
          itemStyle: {
            color:
              point.position === 'within' ? theme.thisYear : (DISPUTE_COLOURS['rectified'] ?? theme.thisYear),
            borderWidth: 2,
          },
          // Only agencies beyond chance are named; the others say it on hover.
          label: {
            ...text,
            color: theme.text,
            show: point.position !== 'within',
            position: 'top' as const,
            formatter: point.agencyName,
          },
        })),
      },
    ],
  };
}
