import { useMarkedYear } from './incomplete-years.ts';
import styles from './chart-legend.module.css';

const MARKS = {
  block: styles['block'],
  hatch: styles['hatch'],
  hollow: styles['hollow'],
  line: styles['line'],
  tick: styles['tick'],
  dot: styles['dot'],
  ring: styles['ring'],
};

export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  /** How it is drawn; a filled block unless said otherwise. */
  readonly mark?: keyof typeof MARKS;
}

/** What the colours and marks of a drawing mean; wraps where it must. */
export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const marked = useMarkedYear();
  return (
    <ul className={styles['legend']}>
      {entries.map(({ label, colour, mark = 'block' }) => (
        <li key={label}>
          <span
            className={`${styles['mark']} ${MARKS[mark]}`}
            style={{ '--mark': colour } as Record<string, string>}
            aria-hidden
          />
          {marked(label)}
        </li>
      ))}
    </ul>
  );
}
