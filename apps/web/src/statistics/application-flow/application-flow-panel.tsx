import { useCallback, useMemo } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { type ApplicationFlow, applicationFlow } from './application-flow.ts';
import { applicationFlowOption } from './application-flow.option.ts';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { exactCell } from '../wording/measure-cells.ts';

const NOTHING: ApplicationFlow = { nodes: [], links: [] };

export function ApplicationFlowPanel({ data }: { readonly data: DashboardData }) {
  const { now, year } = data;
  const flow = useMemo(() => (now ? applicationFlow(now) : null), [now]);
  const draw = useCallback(
    (theme: ChartTheme) => applicationFlowOption(flow ?? NOTHING, year, theme),
    [flow, year],
  );
  return (
    <ChartPanel
      title={`${year} 年申请的去向`}
      note="从收到和结转，到办理结果，再到理由；宽度为件数"
      height={480}
      draw={draw}
      table={applicationFlowTable(flow ?? NOTHING, year)}
      empty={flow ? undefined : `${year} 年没有收到政府信息公开申请。`}
      onOpen={useOpen(data)}
    />
  );
}

function applicationFlowTable(flow: ApplicationFlow, year: number): DataTable {
  const labels = new Map(flow.nodes.map(({ id, label }) => [id, label]));
  return {
    columns: ['去向', '件数'],
    rows: flow.links.map(({ from, to, value }) => ({
      cells: [`${labels.get(from)} → ${labels.get(to)}`, exactCell(value)],
      opens: { figure: flow.nodes.find(({ id }) => id === to)?.figure ?? 'received', year },
    })),
  };
}
