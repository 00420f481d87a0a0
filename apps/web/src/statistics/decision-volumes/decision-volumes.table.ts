import type { DataTable } from '../../chart/data-table.ts';
import { exactText } from '../measure-text.ts';
import type { VolumeOverYears } from './decision-volumes.ts';

export const volumeOverYearsTable = ({ measureId, label, unit, years }: VolumeOverYears): DataTable => ({
  columns: ['年度', label],
  rows: years.map(({ year, value }) => ({
    cells: [String(year), exactText(value, unit)],
    opens: { figure: measureId, year },
  })),
});
