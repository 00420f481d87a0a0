import type { DataTable } from '../../chart-panel/data-table.ts';
import { exactCell } from '../wording/measure-cells.ts';
import type { LegendEntry } from '../../chart-panel/chart-legend.tsx';
import { DISPUTE_COLOURS } from '../../theme/colours.ts';
import type { DisputeResults } from './dispute-results.ts';

export const disputeResultsTable = ({ group, years }: DisputeResults): DataTable => ({
  columns: ['年度', ...group.results.map(({ head }) => head.name), '合计'],
  rows: years.map(({ year, counts, all }) => ({
    cells: [String(year), ...counts.map((count) => exactCell(count)), exactCell(all)],
    opens: { figure: group.total[0] ?? '', year },
  })),
});

/** What the colours of the results mean. */
export const disputeLegend = ({ results }: DisputeResults['group']): LegendEntry[] =>
  results.map(({ head: { id = '', name, role } }) => ({
    label: name,
    colour: DISPUTE_COLOURS[id] ?? '',
    mark: role === 'pending' ? 'hatch' : 'block',
  }));
