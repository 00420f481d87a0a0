import { measureById } from '@zhaojian/report';
import { useMemo, useState } from 'react';
import { MISSING } from '../../figures/figure-text.ts';
import { ChartDownloads } from '../../chart-panel/taking-away/chart-downloads.tsx';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { Panel } from '../../page/panel.tsx';
import { OUTCOME_COLOURS } from '../../theme/colours.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { outcomesOver } from '../wording/form-names.ts';
import { countCell, measureCell } from '../wording/measure-cells.ts';
import { countText, partsText, percentText, SMALL_SAMPLE_TEXT } from '../wording/measure-text.ts';
import { DrillLink } from '../drilling/drill-link.tsx';
import { outcomeMeasure } from '../outcome-shares/outcome-shares.ts';
import { type HeatOrder, orderedBy, outcomeHeat } from './outcome-heat.ts';
import styles from './outcome-heat-panel.module.css';

/** The strongest ground on which dark figures are still read: 4.5 : 1 for every outcome's colour. */
const STRONGEST = 0.55;

const TITLE = '各单位办理结果';
const NOTE = '占本单位办结的比例';

/** The ground of a cell: the more of its colour the larger the part. */
const shade = (colour: string, part: number): { background: string } => ({
  background: `color-mix(in srgb, ${colour} ${Math.round(Math.min(1, Math.max(0, part)) * STRONGEST * 100)}%, transparent)`,
});

/** Agencies × outcomes; a head orders by its column, a cell leads down. */
export function OutcomeHeatPanel({ data }: { readonly data: DashboardData }) {
  const [order, setOrder] = useState<HeatOrder>('concluded');
  const rows = useMemo(() => orderedBy(outcomeHeat(data.children), order), [data.children, order]);
  const outcomes = outcomesOver(data.children);
  if (rows.length === 0) return null;

  const table: DataTable = {
    columns: ['单位', measureById('concluded').label, ...outcomes.map(({ name }) => name)],
    rows: rows.map(({ agencyName, concluded, shares }) => ({
      cells: [
        agencyName,
        countCell(concluded),
        ...outcomes.map((_, index) => {
          const share = shares[index];
          return share ? measureCell(share) : MISSING;
        }),
      ],
    })),
  };
  const head = (label: string, by: HeatOrder) => (
    <th key={label} scope="col" aria-sort={order === by ? 'descending' : 'none'}>
      <button type="button" onClick={() => setOrder(by)}>
        {label}
        <span aria-hidden>{order === by ? ' ▼' : ''}</span>
      </button>
    </th>
  );
  return (
    <Panel
      title={TITLE}
      actions={<ChartDownloads title={TITLE} note={NOTE} table={table} />}
      note={`${NOTE}，颜色越深比例越高；斜体为${SMALL_SAMPLE_TEXT}（办结不足 30 件）。点表头排序，点一格进入该单位`}
    >
      <div className={styles['frame']}>
        <table className={styles['heat']}>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {head(measureById('concluded').label, 'concluded')}
              {outcomes.map(({ name }, index) => head(name, index))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ agencyId, agencyName, concluded, shares }) => (
              <tr key={agencyId}>
                <th scope="row">
                  <DrillLink target={{ agencyId }} data={data}>
                    {agencyName}
                  </DrillLink>
                </th>
                <td>{countText(concluded)}</td>
                {outcomes.map(({ id }, index) => {
                  const share = shares[index];
                  if (!share || share.value === null) return <td key={id}>{MISSING}</td>;
                  return (
                    <td key={id} style={shade(OUTCOME_COLOURS[id] ?? '', share.value)}>
                      <DrillLink
                        target={{ agencyId, figure: outcomeMeasure(id) }}
                        data={data}
                        className={share.smallSample ? styles['small'] : styles['figure']}
                        title={`${partsText(share)}${share.smallSample ? `，${SMALL_SAMPLE_TEXT}` : ''}`}
                      >
                        {percentText(share.value)}
                      </DrillLink>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
