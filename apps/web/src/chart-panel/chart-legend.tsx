import { useMarkedYear } from './incomplete-years.ts';
import styles from './chart-legend.module.css';

export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  /** How it is drawn; a filled block unless said otherwise. */
  readonly mark?: 'block' | 'hatch' | 'hollow' | 'line' | 'tick' | 'dot' | 'ring';
}

/** What the colours and marks of a drawing mean; wraps where it must. */
export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const marked = useMarkedYear();
  return (
    <ul className={styles['legend']}>
      {entries.map(({ label, colour, mark = 'block' }) => (
        <li key={label}>
          <span
            className={`${styles['mark']} ${styles[mark]}`}
            style={{ '--mark': colour } as Record<string, string>}
            aria-hidden
          />
          {marked(label)}
        </li>
      ))}
    </ul>
  );
}
