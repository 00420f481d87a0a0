import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Panel } from '../../page/panel.tsx';
import { eraBreakLabel, eraBreaksWithin, OUTSTANDING_LABEL, type YearScale } from '../../chart/year-axis.ts';
import { exactFigure, MISSING } from '../../figures/figure-text.ts';
import { improvementSummaryQuery } from '../improvement-items.queries.ts';
import { NO_ITEMS } from '../no-items.ts';
import { mostProblems, problemHeat } from './problem-heat.ts';
import styles from './problem-heat-panel.module.css';

interface Props {
  readonly agencyId: string;
  readonly scale: YearScale;
}

/** The largest part of the accent a cell's ground takes: figures on it stay readable. */
const STRONGEST = 50;

/** Problems by category × year: what stays, what comes, what goes. */
export function ProblemHeatPanel({ agencyId, scale }: Props) {
  const { chosen: year, years, outstanding, incomplete = outstanding } = scale;
  const { data } = useQuery(improvementSummaryQuery(agencyId, Math.min(...years), Math.max(...years)));
  const rows = useMemo(() => problemHeat(data ?? [], years), [data, years]);
  const most = mostProblems(rows);
  const breaks = eraBreaksWithin(years);
  const border = (each: number) => (breaks.includes(each) ? styles['eraBreak'] : '');
  return (
    <Panel
      title="历年问题"
      note={`各类问题被提出的条数，颜色越深越多。${breaks.map((first) => `虚线：${eraBreakLabel(first)}`).join('')}`}
    >
      {data && rows.length === 0 ? (
        <p className={styles['none']}>{NO_ITEMS}</p>
      ) : (
        <div className={styles['frame']}>
          <table className={styles['heat']}>
            <thead>
              <tr>
                <th scope="col">类别</th>
                {years.map((each) => (
                  <th
                    key={each}
                    scope="col"
                    className={`${border(each)} ${each === year ? styles['chosen'] : ''}`}
                  >
                    {each}
                    {incomplete.includes(each) && <small>{OUTSTANDING_LABEL}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, label, years: cells }) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  {cells.map((cell, index) => {
                    const each = years[index] ?? year;
                    if (!cell)
                      return (
                        <td key={each} className={border(each)}>
                          {MISSING}
                        </td>
                      );
                    const depth = Math.round((cell.items / most) * STRONGEST);
                    return (
                      <td
                        key={each}
                        className={border(each)}
                        style={{ background: `color-mix(in srgb, var(--this-year) ${depth}%, transparent)` }}
                      >
                        <Link
                          to="/dashboard"
                          search={(before) => ({ ...before, year: each, category: id, page: undefined })}
                          resetScroll={false}
                          title={`${each} 年 ${label}：${cell.items} 条，${cell.agencies} 个单位`}
                        >
                          {exactFigure(cell.items)}
                        </Link>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
