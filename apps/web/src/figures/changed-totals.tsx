import type { TotalsEffect } from '@zhaojian/contract';
import { measureById } from '@zhaojian/report';
import styles from './changed-totals.module.css';
import { exactFigure } from './figure-text.ts';

interface ChangeProps {
  readonly label: string;
  readonly before: number | null;
  readonly after: number | null;
}

function Change({ label, before, after }: ChangeProps) {
  return (
    <li>
      {label} <s>{exactFigure(before)}</s>
      <span aria-label="变为"> → </span>
      <strong>{exactFigure(after)}</strong>
    </li>
  );
}

interface Props {
  /** How many reports are added up; null where that is not told. */
  readonly reports: TotalsEffect['reports'] | null;
  readonly figures: TotalsEffect['figures'];
  /** How many figures are shown at once; the others are a click away. */
  readonly headlines: number;
}

/** What becomes of totals: how many reports they are of, and each figure that changes, before → after. */
export function ChangedTotals({ reports, figures, headlines }: Props) {
  const changes = figures.map(({ measure, ...figure }) => (
    <Change key={measure} label={measureById(measure).label} {...figure} />
  ));
  return (
    <>
      <ul className={styles['changes']}>
        {reports && <Change label="相加的年报（份）" {...reports} />}
        {changes.slice(0, headlines)}
      </ul>
      {changes.length > headlines && (
        <details>
          <summary>另有 {changes.length - headlines} 项指标变化</summary>
          <ul className={styles['changes']}>{changes.slice(headlines)}</ul>
        </details>
      )}
    </>
  );
}
