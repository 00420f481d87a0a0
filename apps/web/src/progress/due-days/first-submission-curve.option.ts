import { daysBetween } from '@zhaojian/contract';
import type { ChartOption, SeriesOption } from '../../chart/chart-option.ts';
import { type ChartTheme, isNarrow } from '../../chart/chart-theme.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { dayText } from '../../dates/days.ts';
import type { DueDay } from './due-days.ts';
import type { CurvePoint, FirstSubmissionCurve } from './first-submission-curve.ts';

interface Drawn {
  readonly curve: FirstSubmissionCurve;
  readonly dueDays: readonly DueDay[];
  /** The agencies expected to report: the height the curve should reach. */
  readonly expected: number;
  readonly opensOn: string;
  /** The curve of this round ends here, not at the last day somebody handed in. */
  readonly today: string;
}

/** The last value of a curve on or before a day. */
export const totalOn = (points: readonly CurvePoint[], day: string): number =>
  points.findLast((point) => point.day <= day)?.total ?? 0;

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** A curve from the opening to a day, level where nobody handed in. */
function line(points: readonly CurvePoint[], from: string, to: string): [string, number][] {
  const between = points.filter(({ day }) => day > from && day < to);
  return [
    [from, totalOn(points, from)],
    ...between.map(({ day, total }): [string, number] => [day, total]),
    [to, totalOn(points, to)],
  ];
}

const LABEL_HEIGHT = 16;
const LABEL_WIDTH = 64;
/** What the figures at its left and the names at its right take of a drawing's width. */
const BESIDE = 80;

/**
 * How high the label of each day is above the drawing: as low as it can without touching one before it.
 *
 * @param days in their order
 * @param dayWidth in px
 */
export function labelLevels(days: readonly string[], dayWidth: number): number[] {
  const lastOnLevel: string[] = [];
  return days.map((day) => {
    const isFree = (last: string): boolean => daysBetween(last, day) * dayWidth >= LABEL_WIDTH;
    const free = lastOnLevel.findIndex(isFree);
    const level = free < 0 ? lastOnLevel.length : free;
    lastOnLevel[level] = day;
    return level;
  });
}

/** First submissions added up by day: this round against the last, with the due days as upright lines. */
export function firstSubmissionCurveOption(drawn: Drawn, theme: ChartTheme): ChartOption {
  const { curve, dueDays, expected, opensOn, today } = drawn;
  const lastDue = dueDays.at(-1)?.day ?? today;
  const lastDrawn = [
    lastDue,
    curve.lastYear.at(-1)?.day ?? '',
    earlier(today, `${lastDue.slice(0, 4)}-12-31`),
  ]
    .toSorted()
    .at(-1);
  const end = lastDrawn ?? lastDue;
  const dayWidth = (theme.width - BESIDE) / Math.max(1, daysBetween(opensOn, end));
  const levels = labelLevels(
    dueDays.map(({ day }) => day),
    dayWidth,
  );
  const label = { color: theme.quiet, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
  const stepped = (
    id: string,
    name: string,
    data: [string, number][],
    colour: string,
    width: number,
  ): SeriesOption => ({
    id,
    name,
    type: 'line',
    step: 'end',
    symbol: 'none',
    data,
    lineStyle: { color: colour, width, ...(id === 'lastYear' && { type: 'dashed' as const }) },
    itemStyle: { color: colour },
    endLabel: { show: data.length > 0, formatter: name, ...label, color: theme.quiet },
    labelLayout: { moveOverlap: 'shiftY' },
  });
  const own = stepped(
    'thisYear',
    '本轮',
    line(curve.thisYear, opensOn, earlier(today, end)),
    theme.thisYear,
    2.5,
  );
  return {
    grid: {
      left: 4,
      right: 44,
      top: 22 + LABEL_HEIGHT * Math.max(0, ...levels),
      bottom: 4,
      outerBoundsMode: 'same',
    },
    tooltip: tooltip(theme, 'axis', (pointed) => {
      const day = Array.isArray(pointed.data) ? String(pointed.data[0]) : '';
      return {
        title: dayText(day),
        lines: [
          { label: '本轮已首次提交', value: String(totalOn(curve.thisYear, day)), colour: theme.thisYear },
          { label: '上一轮同日', value: String(totalOn(curve.lastYear, day)), colour: theme.lastYear },
          { label: '应报', value: String(expected) },
        ],
      };
    }),
    xAxis: {
      type: 'time',
      min: opensOn,
      max: end,
      splitNumber: isNarrow(theme) ? 3 : 6,
      axisLine: { lineStyle: { color: theme.lineStrong } },
      axisLabel: { ...label, formatter: '{M}月{d}日', hideOverlap: true, textMargin: [0, 8] },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: ({ max }: { max: number }) => Math.ceil(Math.max(expected, max) * 1.12),
      splitNumber: 3,
      minInterval: 1,
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel: { ...label, showMaxLabel: false },
    },
    series: [
      ...(curve.lastYear.length > 0
        ? [stepped('lastYear', '上一轮', line(curve.lastYear, opensOn, end), theme.lastYear, 2)]
        : []),
      {
        ...own,
        markLine: {
          symbol: 'none',
          silent: true,
          animation: false,
          lineStyle: { type: 'dashed', color: theme.lineStrong, width: 1 },
          label: { ...label, formatter: '{b}', position: 'end' },
          data: [
            ...dueDays.map(({ day }, index) => ({
              xAxis: day,
              name: dayText(day, day),
              label: { distance: 4 + LABEL_HEIGHT * (levels[index] ?? 0) },
            })),
            { yAxis: expected, name: `应报 ${expected}`, label: { position: 'insideStartTop' as const } },
          ],
        },
      } as SeriesOption,
    ],
  };
}
