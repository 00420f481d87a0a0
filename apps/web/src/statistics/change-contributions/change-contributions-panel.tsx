import { useCallback, useMemo } from 'react';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { CHANGE_COLOURS } from '../../theme/colours.ts';
import type { Comparable } from '../comparison/comparable.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { exactCell } from '../wording/measure-cells.ts';
import { volumeText } from '../wording/measure-text.ts';
import { type ChangeContributions, changeContributions } from './change-contributions.ts';
import {
  changeContributionsHeight,
  changeContributionsOption,
  changeText,
} from './change-contributions.option.ts';

const LEGEND = [
  { label: '增加', colour: CHANGE_COLOURS.rise },
  { label: '减少', colour: CHANGE_COLOURS.fall },
];

/** What was not handed in looks like a fall. */
const INCOMPLETE = '。有年度还没有收齐，增减里有未报的单位，不全是实际变化';

interface Props {
  readonly data: DashboardData;
  readonly comparable: Comparable;
}

/** Why a figure rose or fell: which children the change since last year comes from. */
export function ChangeContributionsPanel({ data, comparable }: Props) {
  const { year } = data;
  const { unit } = comparable;
  const contributions = useMemo(() => changeContributions(comparable, data), [comparable, data]);
  const open = useOpen(data);
  const draw = useCallback(
    (theme: ChartTheme) => {
      if (!contributions) throw new Error('there is nothing to draw');
      return changeContributionsOption(contributions, { year, unit }, theme);
    },
    [contributions, year, unit],
  );
  if (!contributions) return null;
  const isUncertain = [year - 1, year].some((each) => data.scale.incomplete?.includes(each));
  return (
    <ChartPanel
      title={`${comparable.label}比 ${year - 1} 年的增减来自哪些单位`}
      note={`${sentence(contributions, comparable, year)}${cutText(contributions, comparable)}${isUncertain ? INCOMPLETE : ''}`}
      legend={LEGEND}
      height={changeContributionsHeight(contributions)}
      draw={draw}
      table={contributionsTable(contributions, comparable, year)}
      onOpen={open}
    />
  );
}

function sentence({ before, now }: ChangeContributions, { unit }: Comparable, year: number): string {
  const change = now - before;
  const totals = `${year - 1} 年 ${volumeText(before, unit)}，${year} 年 ${volumeText(now, unit)}`;
  if (change === 0) return `${totals}，合计没有变化`;
  return `${totals}，${change > 0 ? '增加' : '减少'} ${volumeText(Math.abs(change), unit)}`;
}

/** Bars that are cut say so. */
const cutText = ({ drawnFrom }: ChangeContributions, { unit }: Comparable): string =>
  drawnFrom === 0 ? '' : `；图从 ${volumeText(drawnFrom, unit)} 画起，两头的柱不是全长`;

const contributionsTable = (
  { before, now, steps }: ChangeContributions,
  { unit }: Comparable,
  year: number,
): DataTable => ({
  columns: ['单位', '增减', '说明'],
  rows: [
    { cells: [`${year - 1} 年`, exactCell(before, unit), '合计'] },
    ...steps.map(({ label, change, remark, opens }): DataTable['rows'][number] => ({
      cells: [label, { text: changeText(change, unit), value: change, format: unit }, remark ?? ''],
      opens,
    })),
    { cells: [`${year} 年`, exactCell(now, unit), '合计'] },
  ],
});
