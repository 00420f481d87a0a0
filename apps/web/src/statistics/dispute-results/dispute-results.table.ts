import type { DataTable } from '../../chart-panel/data-table.ts';
import { exactText } from '../wording/measure-text.ts';
import type { DisputeResults } from './dispute-results.ts';

export const disputeResultsTable = ({ group, years }: DisputeResults): DataTable => ({
  columns: ['年度', ...group.results.map(({ head }) => head.name), '合计'],
  rows: years.map(({ year, counts, all }) => ({
    cells: [String(year), ...counts.map((count) => exactText(count)), exactText(all)],
    opens: { figure: group.total[0] ?? '', year },
  })),
});
