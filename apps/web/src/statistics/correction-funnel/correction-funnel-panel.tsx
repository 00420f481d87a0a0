import { measureById } from '@zhaojian/report';
import { Segmented } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { DISPUTE_COLOURS, YEAR_COLOURS } from '../../theme/colours.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { type CorrectionFunnel, correctionFunnel, type FunnelPoint } from './correction-funnel.ts';
import { correctionFunnelOption } from './correction-funnel.option.ts';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { countCell, partCell } from '../wording/measure-cells.ts';

const RATES = ['reconsiderationCorrectionRate', 'litigationLossRate'] as const;

/** Which agencies differ by more than chance alone explains. */
export function CorrectionFunnelPanel({ data }: { readonly data: DashboardData }) {
  const [measureId, setMeasureId] = useState<string>(RATES[0]);
  const { children, year } = data;
  const funnel = useMemo(() => correctionFunnel(children, measureId), [children, measureId]);
  const shown: CorrectionFunnel = funnel ?? { measureId, points: [], mean: 0, mostCases: 0 };
  const draw = useCallback(
    (theme: ChartTheme) => (funnel ? correctionFunnelOption(funnel, year, theme) : {}),
    [funnel, year],
  );
  return (
    <ChartPanel
      title="各单位：案件数与被纠正比例"
      note="喇叭口之内的差异可由偶然解释；之外的值得过问"
      hint="点一个圆点打开该单位"
      actions={
        <Segmented
          size="small"
          value={measureId}
          onChange={setMeasureId}
          options={RATES.map((id) => ({ value: id, label: measureById(id).label }))}
        />
      }
      legend={[
        { label: '在控制限内', colour: YEAR_COLOURS.thisYear, mark: 'dot' },
        { label: '超出 99.8% 控制限', colour: DISPUTE_COLOURS['rectified'] ?? '', mark: 'dot' },
        { label: '样本少（不足 30 件）', colour: YEAR_COLOURS.thisYear, mark: 'ring' },
      ]}
      height={340}
      draw={draw}
      table={correctionFunnelTable(shown, year)}
      empty={funnel ? undefined : `${year} 年下级单位没有审结的案件。`}
      onOpen={useOpen(data)}
    />
  );
}

const POSITIONS: Readonly<Record<FunnelPoint['position'], string>> = {
  within: '在控制限内',
  above: '高于控制限',
  below: '低于控制限',
};

const correctionFunnelTable = ({ points, measureId }: CorrectionFunnel, year: number): DataTable => ({
  columns: ['机构', measureById(measureId).label, '审结', '与全部机构比'],
  rows: points
    .toSorted((one, other) => other.rate - one.rate)
    .map(({ agencyId, agencyName, rate, cases, position }) => ({
      cells: [agencyName, partCell(rate), countCell(cases), POSITIONS[position]],
      opens: { agencyId, figure: measureId, year },
    })),
});
