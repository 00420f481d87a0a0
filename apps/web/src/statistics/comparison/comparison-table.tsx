import {
  measureText,
  percentText,
  partsText,
  SMALL_SAMPLE_TEXT,
  volumeText,
} from '../wording/measure-text.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { summedOfText } from '../reporting.ts';
import { DrillLink } from '../drilling/drill-link.tsx';
import type { Comparable } from './comparable.ts';
import type { ComparedChild, Comparison } from './comparison.ts';
import styles from './comparison-table.module.css';

interface Props {
  readonly comparable: Comparable;
  readonly comparison: Comparison;
  readonly data: DashboardData;
}

const shortText = (comparable: Comparable, value: number | null): string =>
  comparable.kind === 'rate' ? percentText(value) : volumeText(value, comparable.unit);

function Bar({ child, whole }: { readonly child: ComparedChild; readonly whole: number | null }) {
  return (
    <span className={styles['track']} aria-hidden>
      {child.length !== null && (
        <span
          className={`${styles['bar']} ${child.value.smallSample ? styles['pale'] : ''}`}
          style={{ width: `${child.length * 100}%` }}
        />
      )}
      {whole !== null && <span className={styles['whole']} style={{ left: `${whole * 100}%` }} />}
    </span>
  );
}

/** A row for each child with its bar, the two numbers of a rate, last year's figure and what it rests on. */
export function ComparisonTable({ comparable, comparison, data }: Props) {
  const isRate = comparable.kind === 'rate';
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">{comparable.label}</th>
            <th scope="col" className={styles['barHead']}>
              {isRate && comparison.whole !== null ? '竖线为全部单位合计的水平' : ''}
            </th>
            {isRate && <th scope="col">分子 / 分母</th>}
            <th scope="col">{data.year - 1} 年</th>
            <th scope="col">已汇总 / 应汇总</th>
          </tr>
        </thead>
        <tbody>
          {comparison.children.map((child) => (
            <tr key={child.agencyId}>
              <th scope="row">
                <DrillLink target={{ agencyId: child.agencyId, figure: comparable.id }} data={data}>
                  {child.agencyName}
                </DrillLink>
              </th>
              <td title={measureText(child.value, comparable.unit)}>
                {shortText(comparable, child.value.value)}
                {child.value.smallSample && child.value.value !== null && (
                  <small className={styles['small']}>{SMALL_SAMPLE_TEXT}</small>
                )}
              </td>
              <td className={styles['barCell']}>
                <Bar child={child} whole={comparison.whole} />
              </td>
              {isRate && <td className={styles['quiet']}>{partsText(child.value)}</td>}
              <td className={styles['quiet']}>{shortText(comparable, child.previous?.value ?? null)}</td>
              <td className={styles['quiet']}>{summedOfText(child.reporting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
