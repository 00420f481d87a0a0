import { useCallback, useMemo } from 'react';
import { ChartLegend } from '../../chart-panel/chart-legend.tsx';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { PanelColumns } from '../../page/panel-columns.tsx';
import type { DashboardData } from '../dashboard-data.ts';
import { disputeGroupsOver } from '../wording/form-names.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { type DisputeResults, disputeResults, mostCases } from './dispute-results.ts';
import { disputeResultsOption } from './dispute-results.option.ts';
import { disputeLegend, disputeResultsTable } from './dispute-results.table.ts';
import styles from './dispute-results-panels.module.css';

interface GroupProps {
  readonly data: DashboardData;
  readonly results: DisputeResults;
  readonly most: number;
}

function GroupPanel({ data, results, most }: GroupProps) {
  const draw = useCallback(
    (theme: ChartTheme) => disputeResultsOption(results, data.scale, most, theme),
    [results, data.scale, most],
  );
  return (
    <ChartPanel
      title={results.group.name}
      legend={disputeLegend(results.group)}
      sharesLegend
      native={{ kind: 'stackedColumns' }}
      height={240}
      draw={draw}
      table={disputeResultsTable(results)}
      onOpen={useOpen(data)}
    />
  );
}

/** The three groups side by side, on one scale. */
export function DisputeResultsPanels({ data }: { readonly data: DashboardData }) {
  const groups = useMemo(
    () => disputeGroupsOver(data.years).map((group) => disputeResults(data.years, group)),
    [data.years],
  );
  const most = mostCases(groups);
  return (
    <div>
      {groups[0] && <ChartLegend entries={disputeLegend(groups[0].group)} />}
      <div className={styles['groups']}>
        <PanelColumns layout="three">
          {groups.map((results) => (
            <GroupPanel key={results.group.id} data={data} results={results} most={most} />
          ))}
        </PanelColumns>
      </div>
    </div>
  );
}
