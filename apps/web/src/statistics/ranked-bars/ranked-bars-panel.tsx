import { type ReactNode, useCallback } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { YEAR_COLOURS } from '../../theme/colours.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import type { RankedBar } from './ranked-bars.ts';
import { rankedBarsHeight, rankedBarsOption } from './ranked-bars.option.ts';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { exactCell } from '../wording/measure-cells.ts';

interface Props {
  readonly data: DashboardData;
  readonly title: string;
  readonly note?: ReactNode;
  /** Must stay the same array while the data stays the same. */
  readonly bars: readonly RankedBar[];
  readonly colour: string;
  readonly empty?: ReactNode;
}

/** Bars with last year's tick. */
export function RankedBarsPanel({ data, title, note, bars, colour, empty }: Props) {
  const { year } = data;
  const draw = useCallback(
    (theme: ChartTheme) => rankedBarsOption(bars, { colour, year }, theme),
    [bars, colour, year],
  );
  return (
    <ChartPanel
      title={title}
      note={note}
      legend={[
        { label: `${year} 年`, colour },
        { label: `${year - 1} 年`, colour: YEAR_COLOURS.lastYear, mark: 'tick' },
      ]}
      height={rankedBarsHeight(bars.length)}
      draw={draw}
      table={rankedBarsTable(bars, year)}
      native={{ kind: 'bars' }}
      empty={empty}
      onOpen={useOpen(data)}
    />
  );
}

const rankedBarsTable = (bars: readonly RankedBar[], year: number): DataTable => ({
  columns: ['项目', `${year} 年`, '占比', `${year - 1} 年`],
  rows: bars.map(({ label, value, previous, remark, opens }) => ({
    cells: [label, exactCell(value), remark ?? '', exactCell(previous)],
    opens,
  })),
});
