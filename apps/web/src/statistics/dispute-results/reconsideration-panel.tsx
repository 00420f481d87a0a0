import type { DisputeGroup } from '@zhaojian/report';
import { type ReactNode, useCallback, useMemo } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { disputeGroupsOver } from '../wording/form-names.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { disputeResults, mostCases } from './dispute-results.ts';
import { disputeResultsOption } from './dispute-results.option.ts';
import { disputeLegend, disputeResultsTable } from './dispute-results.table.ts';

interface Props {
  readonly data: DashboardData;
  readonly actions: ReactNode;
}

/** The largest group alone: how reconsiderations ended over the years. */
export function ReconsiderationPanel({ data, actions }: Props) {
  const [group] = useMemo(() => disputeGroupsOver(data.years), [data.years]);
  return group ? <GroupPanel data={data} actions={actions} group={group} /> : null;
}

function GroupPanel({ data, actions, group }: Props & { readonly group: DisputeGroup }) {
  const results = useMemo(() => disputeResults(data.years, group), [data.years, group]);
  const draw = useCallback(
    (theme: ChartTheme) => disputeResultsOption(results, data.scale, mostCases([results]), theme),
    [results, data.scale],
  );
  return (
    <ChartPanel
      title={`${group.name}结果`}
      note="按当年结果计件"
      actions={actions}
      legend={disputeLegend(group)}
      native={{ kind: 'stackedColumns' }}
      height={300}
      draw={draw}
      table={disputeResultsTable(results)}
      onOpen={useOpen(data)}
    />
  );
}
