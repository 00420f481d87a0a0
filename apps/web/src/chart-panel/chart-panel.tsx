import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Chart } from '../chart/chart.tsx';
import { ChartData } from './chart-data.tsx';
import { ChartLegend, type LegendEntry } from './chart-legend.tsx';
import type { ChartOption } from '../chart/chart-option.ts';
import type { ChartTheme } from '../chart/chart-theme.ts';
import type { DataTable } from './data-table.ts';
import type { DrillTarget } from '../chart/drill-target.ts';
import { Panel } from '../page/panel.tsx';
import { ChartDownloads, type Native } from './taking-away/chart-downloads.tsx';
import styles from './chart-panel.module.css';

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  /** What can be done with the drawing on the page: it is not said where the chart is taken away. */
  readonly hint?: string;
  readonly actions?: ReactNode;
  readonly legend?: readonly LegendEntry[];
  /** The legend is drawn once for several charts of the page; each has it where it is taken away. */
  readonly sharesLegend?: boolean;
  /** How PowerPoint can draw it from the table; a picture is taken there when it is left out. */
  readonly native?: Native;
  /** In px; the figures take no less room, so that nothing jumps. */
  readonly height: number;
  readonly draw: (theme: ChartTheme) => ChartOption;
  readonly table: DataTable;
  /** Why there is nothing to draw and what would change that; the drawing is shown when it is left out. */
  readonly empty?: ReactNode;
  readonly onOpen?: ((target: DrillTarget) => void) | undefined;
}

/** A drawing with its title, its legend, and the figures behind it a click away. */
export function ChartPanel({
  title,
  note,
  hint,
  actions,
  legend,
  sharesLegend = false,
  native,
  height,
  draw,
  table,
  empty,
  onOpen,
}: Props) {
  const [showsData, setShowsData] = useState(false);
  const toggle = (
    <Button type="text" size="small" aria-pressed={showsData} onClick={() => setShowsData(!showsData)}>
      {showsData ? '看图' : '看数据'}
    </Button>
  );
  const answer = showsData ? (
    <div style={{ minHeight: height }}>
      <ChartData caption={title} table={table} onOpen={onOpen} />
    </div>
  ) : (
    <Chart description={title} height={height} draw={draw} onOpen={onOpen} />
  );
  return (
    <Panel
      title={title}
      note={
        hint === undefined ? (
          note
        ) : (
          <>
            {note}；{hint}
          </>
        )
      }
      actions={
        <div className={styles['actions']}>
          {actions}
          {!empty && toggle}
          {!empty && (
            <ChartDownloads
              title={title}
              note={typeof note === 'string' ? note : ''}
              table={table}
              chart={{ legend: legend ?? [], height, draw, native }}
            />
          )}
        </div>
      }
    >
      {!empty && legend && !sharesLegend && <ChartLegend entries={legend} />}
      {empty ? (
        <p className={styles['empty']} style={{ minHeight: Math.min(height, 160) }}>
          {empty}
        </p>
      ) : (
        answer
      )}
    </Panel>
  );
}
