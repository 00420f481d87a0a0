import { useCallback, useMemo } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { YEAR_COLOURS } from '../../theme/colours.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { volumeOverYears, type VolumeOverYears } from './decision-volumes.ts';
import { volumeOverYearsOption } from './decision-volumes.option.ts';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { exactCell } from '../wording/measure-cells.ts';

interface Props {
  readonly data: DashboardData;
  readonly measureId: string;
  readonly note?: string;
  /** In px. */
  readonly height?: number;
}

/** One volume over the years, on its own scale. */
export function VolumePanel({ data, measureId, note, height = 200 }: Props) {
  const volume = useMemo(() => volumeOverYears(data.years, measureId), [data.years, measureId]);
  const draw = useCallback(
    (theme: ChartTheme) => volumeOverYearsOption(volume, data.scale, theme),
    [volume, data.scale],
  );
  return (
    <ChartPanel
      title={volume.label}
      note={note ?? '本年处理决定，件'}
      height={height}
      draw={draw}
      table={volumeOverYearsTable(volume)}
      native={{ kind: 'columns', series: [{ column: volume.label, colour: YEAR_COLOURS.thisYear }] }}
      onOpen={useOpen(data)}
    />
  );
}

const volumeOverYearsTable = ({ measureId, label, unit, years }: VolumeOverYears): DataTable => ({
  columns: ['年度', label],
  rows: years.map(({ year, value }) => ({
    cells: [String(year), exactCell(value, unit)],
    opens: { figure: measureId, year },
  })),
});
