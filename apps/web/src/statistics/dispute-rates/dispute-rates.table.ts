import { MISSING } from '../../figures/figure-text.ts';
import type { DataTable } from '../../chart/data-table.ts';
import { measureText, percentText } from '../measure-text.ts';
import type { RateOverYears } from './dispute-rates.ts';

export const rateOverYearsTable = ({ measureId, label, years }: RateOverYears): DataTable => ({
  columns: ['年度', label, '95% 区间'],
  rows: years.map((rate) => ({
    cells: [
      String(rate.year),
      measureText(rate),
      rate.interval ? rate.interval.map(percentText).join(' – ') : MISSING,
    ],
    opens: { figure: measureId, year: rate.year },
  })),
});
