import type { DataTable } from '../../chart/data-table.ts';
import { exactText } from '../measure-text.ts';
import type { RankedBar } from './ranked-bars.ts';

export const rankedBarsTable = (bars: readonly RankedBar[], year: number): DataTable => ({
  columns: ['项目', `${year} 年`, '占比', `${year - 1} 年`],
  rows: bars.map(({ label, value, previous, remark, opens }) => ({
    cells: [label, exactText(value), remark ?? '', exactText(previous)],
    opens,
  })),
});
