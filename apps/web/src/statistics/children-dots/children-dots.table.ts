import { measureById } from '@zhaojian/report';
import type { DataTable } from '../../chart/data-table.ts';
import { exactText } from '../measure-text.ts';
import type { ChildDot } from './children-dots.ts';

export function childrenDotsTable(dots: readonly ChildDot[], measureId: string, year: number): DataTable {
  const { unit } = measureById(measureId);
  return {
    columns: ['机构', `${year} 年`, `${year - 1} 年`],
    rows: dots.map(({ agencyId, agencyName, value, previous }) => ({
      cells: [agencyName, exactText(value, unit), exactText(previous, unit)],
      opens: { agencyId, figure: measureId, year },
    })),
  };
}
