import { type ReactNode, useCallback, useMemo } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { OUTCOME_COLOURS } from '../../theme/colours.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { outcomeShares, type OutcomeShares } from './outcome-shares.ts';
import { outcomeSharesOption } from './outcome-shares.option.ts';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { measureCell } from '../wording/measure-cells.ts';

interface Props {
  readonly data: DashboardData;
  readonly actions?: ReactNode;
}

export function OutcomeSharesPanel({ data, actions }: Props) {
  const shares = useMemo(() => outcomeShares(data.years), [data.years]);
  const draw = useCallback(
    (theme: ChartTheme) => outcomeSharesOption(shares, data.scale, theme),
    [shares, data.scale],
  );
  return (
    <ChartPanel
      title="历年办理结果构成"
      note="各类结果占当年办结的比例"
      actions={actions}
      legend={shares.outcomes.map(({ id, name }) => ({ label: name, colour: OUTCOME_COLOURS[id] ?? '' }))}
      height={300}
      draw={draw}
      table={outcomeSharesTable(shares)}
      native={{ kind: 'stackedColumns' }}
      onOpen={useOpen(data)}
    />
  );
}

const outcomeSharesTable = ({ outcomes, years }: OutcomeShares): DataTable => ({
  columns: ['年度', ...outcomes.map(({ name }) => name)],
  rows: years.map(({ year, shares }) => ({
    cells: [String(year), ...shares.map((share) => measureCell(share))],
    opens: { figure: 'disclosureRate', year },
  })),
});
