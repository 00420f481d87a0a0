import { measureById } from '@zhaojian/report';
import { type ReactNode, useCallback, useMemo } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { LegendEntry } from '../../chart-panel/chart-legend.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { columnName, rowName } from '../wording/form-names.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { documentStock, type DocumentStock, STOCK_MEASURES } from './document-stock.ts';
import { documentStockOption, STOCK_COLOURS } from './document-stock.option.ts';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { exactCell } from '../wording/measure-cells.ts';

const CELL = 'proactiveDisclosure.normativeDocuments';
const part = (column: string): string => columnName(`${CELL}.${column}`);

const NOTE = `${part('issued')}向上，${part('repealed')}向下，折线为年末${part('inForce')}件数`;

const LEGEND: readonly LegendEntry[] = (['inForce', 'issued', 'repealed'] as const).map((id) => ({
  label: measureById(STOCK_MEASURES[id]).label,
  colour: STOCK_COLOURS[id],
  mark: id === 'inForce' ? 'line' : 'block',
}));

interface Props {
  readonly data: DashboardData;
  readonly actions?: ReactNode;
}

export function DocumentStockPanel({ data, actions }: Props) {
  const stock = useMemo(() => documentStock(data.years), [data.years]);
  const draw = useCallback(
    (theme: ChartTheme) => documentStockOption(stock, data.scale, theme),
    [stock, data.scale],
  );
  return (
    <ChartPanel
      title={`${rowName(`${CELL}.inForce`)}：存量与增减`}
      note={NOTE}
      actions={actions}
      legend={LEGEND}
      height={300}
      draw={draw}
      table={documentStockTable(stock)}
      onOpen={useOpen(data)}
    />
  );
}

const PARTS = ['issued', 'repealed', 'inForce'] as const;

const documentStockTable = (stock: readonly DocumentStock[]): DataTable => ({
  columns: ['年度', ...PARTS.map((name) => measureById(STOCK_MEASURES[name]).label)],
  rows: stock.map((each) => ({
    cells: [String(each.year), ...PARTS.map((name) => exactCell(each[name]))],
    opens: { figure: STOCK_MEASURES.inForce, year: each.year },
  })),
});
