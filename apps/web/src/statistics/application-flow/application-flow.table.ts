import type { DataTable } from '../../chart/data-table.ts';
import { exactText } from '../measure-text.ts';
import type { ApplicationFlow } from './application-flow.ts';

export function applicationFlowTable(flow: ApplicationFlow, year: number): DataTable {
  const labels = new Map(flow.nodes.map(({ id, label }) => [id, label]));
  return {
    columns: ['去向', '件数'],
    rows: flow.links.map(({ from, to, value }) => ({
      cells: [`${labels.get(from)} → ${labels.get(to)}`, exactText(value)],
      opens: { figure: flow.nodes.find(({ id }) => id === to)?.figure ?? 'received', year },
    })),
  };
}
