import { useCallback, useMemo } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { PanelColumns } from '../../page/panel-columns.tsx';
import { YEAR_COLOURS } from '../../theme/colours.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { highestRate, type RateOverYears, rateOverYears } from './dispute-rates.ts';
import { rateOverYearsOption } from './dispute-rates.option.ts';
import { MISSING } from '../../figures/figure-text.ts';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { measureCell } from '../wording/measure-cells.ts';
import { percentText } from '../wording/measure-text.ts';

const RATES = ['reconsiderationCorrectionRate', 'litigationLossRate'] as const;

interface RateProps {
  readonly data: DashboardData;
  readonly rate: RateOverYears;
  readonly highest: number;
}

function RatePanel({ data, rate, highest }: RateProps) {
  const draw = useCallback(
    (theme: ChartTheme) => rateOverYearsOption(rate, data.scale, highest, theme),
    [rate, data.scale, highest],
  );
  return (
    <ChartPanel
      title={rate.label}
      note={rate.definition}
      legend={[
        { label: '当年', colour: YEAR_COLOURS.thisYear, mark: 'dot' },
        { label: '样本少（不足 30 件）', colour: YEAR_COLOURS.thisYear, mark: 'ring' },
        { label: '95% 区间', colour: YEAR_COLOURS.lastYear },
      ]}
      height={240}
      draw={draw}
      table={rateOverYearsTable(rate)}
      onOpen={useOpen(data)}
    />
  );
}

/** 纠错率 and 败诉率 over the years, on one scale. */
export function DisputeRatePanels({ data }: { readonly data: DashboardData }) {
  const rates = useMemo(() => RATES.map((id) => rateOverYears(data.years, id)), [data.years]);
  const highest = highestRate(rates);
  return (
    <PanelColumns layout="two">
      {rates.map((rate) => (
        <RatePanel key={rate.measureId} data={data} rate={rate} highest={highest} />
      ))}
    </PanelColumns>
  );
}

const rateOverYearsTable = ({ measureId, label, years }: RateOverYears): DataTable => ({
  columns: ['年度', label, '95% 区间'],
  rows: years.map((rate) => ({
    cells: [
      String(rate.year),
      measureCell(rate),
      rate.interval ? rate.interval.map(percentText).join(' – ') : MISSING,
    ],
    opens: { figure: measureId, year: rate.year },
  })),
});
