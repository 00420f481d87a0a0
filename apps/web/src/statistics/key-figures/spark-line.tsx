import { eraBreakLabel, eraBreaksWithin } from '../../chart/year-axis.ts';
import { breakAt, sparkRuns, type SparkValue } from './spark-line-path.ts';
import styles from './spark-line.module.css';

const WIDTH = 132;
const HEIGHT = 26;
const MARGIN = 4;

/** The years as a line without scale; the chosen year is its dot, the change of form a dashed stroke. */
export function SparkLine({
  series,
  chosen,
}: {
  readonly series: readonly SparkValue[];
  readonly chosen: number;
}) {
  const years = series.map(({ year }) => year);
  const runs = sparkRuns(series, WIDTH, HEIGHT);
  const dot = runs.flat().find(({ year }) => year === chosen);
  return (
    <svg
      className={styles['spark']}
      viewBox={`${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${HEIGHT + 2 * MARGIN}`}
      aria-hidden
    >
      {eraBreaksWithin(years).map((first) => {
        const x = breakAt(series, first, WIDTH);
        return (
          <line key={first} className={styles['sparkBreak']} x1={x} x2={x} y1={-MARGIN} y2={HEIGHT + MARGIN}>
            <title>{eraBreakLabel(first)}</title>
          </line>
        );
      })}
      {runs.map((run) => (
        <polyline
          key={run[0]?.year}
          className={styles['sparkLine']}
          points={run.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
      ))}
      {runs
        .filter((run) => run.length === 1)
        .flat()
        .map(({ x, y, year }) => (
          <circle key={year} className={styles['sparkAlone']} cx={x} cy={y} r={2} />
        ))}
      {dot && <circle className={styles['sparkDot']} cx={dot.x} cy={dot.y} r={3.5} />}
    </svg>
  );
}
