import type { TotalsEffect } from '@zhaojian/contract';
import { measureById } from '@zhaojian/report';
import { exactFigure } from '../../../figures/figure-text.ts';
import styles from './totals-effects-table.module.css';

/** Shown at once; the others are a click away. */
const HEADLINES = 3;

function Change({ label, before, after }: { label: string; before: number | null; after: number | null }) {
  return (
    <li>
      {label} <s>{exactFigure(before)}</s>
      <span aria-label="变为"> → </span>
      <strong>{exactFigure(after)}</strong>
    </li>
  );
}

function Changes({ reports, figures }: TotalsEffect) {
  const changes = figures.map(({ measure, ...figure }) => (
    <Change key={measure} label={measureById(measure).label} {...figure} />
  ));
  return (
    <>
      <ul className={styles['changes']}>
        {reports.before !== reports.after && <Change label="相加的年报（份）" {...reports} />}
        {changes.slice(0, HEADLINES)}
      </ul>
      {changes.length > HEADLINES && (
        <details>
          <summary>另有 {changes.length - HEADLINES} 项指标变化</summary>
          <ul className={styles['changes']}>{changes.slice(HEADLINES)}</ul>
        </details>
      )}
    </>
  );
}

/** What a change would do to the totals of each year and agency: before → after. */
export function TotalsEffectsTable({ effects }: { readonly effects: readonly TotalsEffect[] }) {
  if (effects.length === 0) return <p className="quiet">各年度的汇总数都不变。</p>;
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption>汇总数的前后对照</caption>
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">汇总到</th>
            <th scope="col">原来 → 修改后</th>
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={`${effect.year} ${effect.agencyId}`}>
              <td>{effect.year}</td>
              <th scope="row">{effect.agencyName}</th>
              <td>
                <Changes {...effect} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
