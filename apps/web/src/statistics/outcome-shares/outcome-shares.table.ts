import type { DataTable } from '../../chart/data-table.ts';
import { measureText } from '../measure-text.ts';
import type { OutcomeShares } from './outcome-shares.ts';

export const outcomeSharesTable = ({ outcomes, years }: OutcomeShares): DataTable => ({
  columns: ['年度', ...outcomes.map(({ name }) => name)],
  rows: years.map(({ year, shares }) => ({
    cells: [String(year), ...shares.map((share) => measureText(share))],
    opens: { figure: 'disclosureRate', year },
  })),
});
