import type { DataTable } from '../../chart/data-table.ts';
import { exactText } from '../measure-text.ts';
import { casesTogether, disputeCell, type DisputeResults } from './dispute-results.ts';

export const disputeResultsTable = ({ group, years }: DisputeResults): DataTable => ({
  columns: ['年度', ...group.results.map(({ name }) => name), '合计'],
  rows: years.map(({ year, counts }) => ({
    cells: [String(year), ...counts.map((count) => exactText(count)), exactText(casesTogether(counts))],
    opens: { figure: disputeCell(group, 'total'), year },
  })),
});
