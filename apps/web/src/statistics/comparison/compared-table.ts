import type { DataTable } from '../../chart-panel/data-table.ts';
import { MISSING } from '../../figures/figure-text.ts';
import { summedOfText } from '../reporting.ts';
import { measureCell } from '../wording/measure-cells.ts';
import type { Comparable } from './comparable.ts';
import type { Comparison } from './comparison.ts';

/** The children by one figure as a table to take away: as the page shows them, in its order. */
export const comparedTable = (
  { label, unit }: Comparable,
  { children }: Comparison,
  year: number,
): DataTable => ({
  columns: ['单位', label, `${year - 1} 年`, '已汇总 / 应汇总'],
  rows: children.map(({ agencyName, value, previous, reporting }) => ({
    cells: [
      agencyName,
      measureCell(value, unit),
      previous ? measureCell(previous, unit) : MISSING,
      summedOfText(reporting),
    ],
  })),
});
